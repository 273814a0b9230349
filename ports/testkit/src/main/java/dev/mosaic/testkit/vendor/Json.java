package dev.mosaic.testkit.vendor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A read-only view of a JSON value that forgives what is absent. Here because the testkit brings no
 * library along.
 */
record Json(@Nullable Object value) {
  static Json parse(String text) {
    return new Json(new JsonReader(text).read());
  }

  /** The member of an object; an empty view if there is none. */
  Json get(String key) {
    return new Json(value instanceof Map<?, ?> object ? object.get(key) : null);
  }

  Stream<Json> items() {
    return value instanceof List<?> list ? list.stream().map(Json::new) : Stream.empty();
  }

  boolean isText() {
    return value instanceof String;
  }

  boolean isPresent() {
    return value != null;
  }

  String text(String otherwise) {
    return value instanceof String text ? text : otherwise;
  }

  int number(int otherwise) {
    return value instanceof Number number ? number.intValue() : otherwise;
  }

  boolean isTrue() {
    return Boolean.TRUE.equals(value);
  }

  /** An object in the order its members are given: name, value, name, value. */
  static Map<String, @Nullable Object> object(@Nullable Object... members) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    for (int i = 0; i < members.length; i += 2) {
      object.put(String.valueOf(members[i]), members[i + 1]);
    }
    return object;
  }

  static String write(@Nullable Object value) {
    StringBuilder out = new StringBuilder();
    write(value, out);
    return out.toString();
  }

  private static void write(@Nullable Object value, StringBuilder out) {
    switch (value) {
      case Map<?, ?> object -> {
        String separator = "{";
        for (Map.Entry<?, ?> member : object.entrySet()) {
          out.append(separator);
          quote(String.valueOf(member.getKey()), out);
          out.append(':');
          write(member.getValue(), out);
          separator = ",";
        }
        out.append(object.isEmpty() ? "{}" : "}");
      }
      case List<?> list -> {
        String separator = "[";
        for (Object item : list) {
          out.append(separator);
          write(item, out);
          separator = ",";
        }
        out.append(list.isEmpty() ? "[]" : "]");
      }
      case String text -> quote(text, out);
      case Double number when number == Math.rint(number) -> out.append(number.longValue());
      case null, default -> out.append(value);
    }
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"');
    for (char c : text.toCharArray()) {
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        default -> {
          if (c < ' ') {
            out.append(String.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
