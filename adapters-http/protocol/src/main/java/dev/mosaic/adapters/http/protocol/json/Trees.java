package dev.mosaic.adapters.http.protocol.json;

import io.micronaut.json.tree.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Small JSON, read and written. */
public final class Trees {
  private Trees() {}

  /**
   * An object of names and values in turn; values are text, numbers, truth values, lists, nodes or
   * null.
   */
  public static JsonNode object(@Nullable Object... namesAndValues) {
    Map<String, JsonNode> members = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      members.put(String.valueOf(namesAndValues[i]), node(namesAndValues[i + 1]));
    }
    return JsonNode.createObjectNode(members);
  }

  private static JsonNode node(@Nullable Object value) {
    return switch (value) {
      case null -> JsonNode.nullNode();
      case JsonNode node -> node;
      case List<?> items ->
          JsonNode.createArrayNode(items.stream().<JsonNode>map(Trees::node).toList());
      default -> JsonNode.from(value);
    };
  }

  public static String write(JsonNode node) {
    return new String(JsonText.write(node), StandardCharsets.UTF_8);
  }

  /** The member of an object of an object and so on; null if there is no such thing. */
  public static @Nullable JsonNode at(@Nullable JsonNode node, String... names) {
    JsonNode found = node;
    for (String name : names) {
      found = JsonText.member(found, name);
    }
    return found == null || found.isNull() ? null : found;
  }

  /** The text there, empty if there is none. */
  public static String text(@Nullable JsonNode node, String... names) {
    return JsonText.text(at(node, names));
  }

  /** The number there, or the other one if there is none, or none to count with. */
  public static long number(@Nullable JsonNode node, String name, long otherwise) {
    JsonNode found = at(node, name);
    return found != null && found.isNumber() ? Math.max(0, found.getLongValue()) : otherwise;
  }

  /** What a list holds; nothing where there is none. */
  public static Stream<JsonNode> items(@Nullable JsonNode list) {
    return StreamSupport.stream(JsonText.items(list).spliterator(), false);
  }

  public static boolean isFilled(@Nullable JsonNode node) {
    return node != null && node.isContainerNode() && node.size() > 0;
  }
}
