package dev.mosaic.testkit.oidc;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes maps, lists, texts, numbers and truth values as JSON. */
final class JsonWriter {
  private JsonWriter() {}

  static String write(Object value) {
    return switch (value) {
      case Map<?, ?> object ->
          object.entrySet().stream()
              .map(
                  member -> quote(String.valueOf(member.getKey())) + ":" + write(member.getValue()))
              .collect(Collectors.joining(",", "{", "}"));
      case List<?> list ->
          list.stream().map(JsonWriter::write).collect(Collectors.joining(",", "[", "]"));
      case String text -> quote(text);
      default -> String.valueOf(value);
    };
  }

  private static String quote(String text) {
    return text.chars()
        .mapToObj(
            c ->
                c < ' ' || Character.isSurrogate((char) c)
                    ? String.format("\\u%04x", c)
                    : (c == '"' || c == '\\' ? "\\" : "") + (char) c)
        .collect(Collectors.joining("", "\"", "\""));
  }
}
