package dev.mosaic.adapters.http.client.llm;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The texts in a piece of JSON, in their order. */
final class Leaves {
  /** Members that identify which of several texts, growing side by side, an event continues. */
  private static final List<String> WHICH =
      List.of("index", "output_index", "content_index", "summary_index", "item_id");

  private Leaves() {}

  /** Sees one text. */
  @FunctionalInterface
  interface Reader {
    /**
     * @param channel the same for all pieces of a text that is spread over events
     * @param ordinal which of the event's texts it is, from 0
     */
    void read(String channel, int ordinal, String text);
  }

  /** Says what is to stand in place of a text. */
  @FunctionalInterface
  interface Writer {
    String write(int ordinal, String text);
  }

  static void each(JsonNode node, Reader reader) {
    new Walk(reader).walk(node, "");
  }

  static JsonNode replaced(JsonNode node, Writer writer) {
    return new Rewriting(writer).rewrite(node);
  }

  private static final class Walk {
    private final Reader reader;
    private int ordinal;

    Walk(Reader reader) {
      this.reader = reader;
    }

    void walk(JsonNode node, String channel) {
      if (node.isString()) {
        reader.read(channel, ordinal++, node.getStringValue());
      } else if (node.isArray()) {
        node.values().forEach(item -> walk(item, channel));
      } else if (node.isObject()) {
        String here = channel + which(node);
        for (Map.Entry<String, JsonNode> member : node.entries()) {
          walk(member.getValue(), here + "." + member.getKey());
        }
      }
    }

    private static String which(JsonNode object) {
      StringBuilder which = new StringBuilder();
      for (String name : WHICH) {
        JsonNode value = object.get(name);
        if (value != null && value.isValueNode() && !value.isNull()) {
          which.append('#').append(value.coerceStringValue());
        }
      }
      return which.toString();
    }
  }

  private static final class Rewriting {
    private final Writer writer;
    private int ordinal;

    Rewriting(Writer writer) {
      this.writer = writer;
    }

    JsonNode rewrite(JsonNode node) {
      if (node.isString()) {
        return JsonNode.createStringNode(writer.write(ordinal++, node.getStringValue()));
      }
      if (node.isArray()) {
        List<JsonNode> items = new ArrayList<>();
        node.values().forEach(item -> items.add(rewrite(item)));
        return JsonNode.createArrayNode(items);
      }
      if (!node.isObject()) {
        return node;
      }
      Map<String, JsonNode> members = new LinkedHashMap<>();
      node.entries().forEach(member -> members.put(member.getKey(), rewrite(member.getValue())));
      return JsonNode.createObjectNode(members);
    }
  }
}
