package dev.mosaic.server.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Bodies that differ from one that fits in one place only, where they do not fit. */
final class Mistakes {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  // Longer lists than that are not sent: one such body is a test of patience, not of a rule.
  private static final int LONGEST_LIST_SENT = 2_100;

  /**
   * A body and what is wrong with it.
   *
   * @param path where, as an error names it
   */
  record Mistake(String path, String what, String body) {
    @Override
    public String toString() {
      return what + " at " + path;
    }
  }

  private final ApiDocument document;
  private final Samples samples;
  private final List<Mistake> found = new ArrayList<>();

  private Mistakes(ApiDocument document, Map<String, String> words) {
    this.document = document;
    this.samples = new Samples(document, words);
  }

  static List<Mistake> in(ApiDocument document, Schema<?> schema, Map<String, String> words) {
    Mistakes mistakes = new Mistakes(document, words);
    JsonNode good = mistakes.samples.of(schema);
    mistakes.object("", schema, value -> value, (ObjectNode) good);
    return mistakes.found;
  }

  private void object(
      String path, Schema<?> schema, UnaryOperator<JsonNode> whole, ObjectNode good) {
    if (ApiDocument.isClosed(schema)) {
      add(
          below(path, "unheardOf"),
          "an unknown member",
          whole,
          set(good, "unheardOf", JSON.numberNode(1)));
    }
    List<String> required = schema.getRequired() == null ? List.of() : schema.getRequired();
    for (String member : required) {
      ObjectNode less = good.deepCopy();
      less.remove(member);
      add(below(path, member), "a missing member", whole, less);
    }
    Map<String, Schema> members =
        schema.getProperties() == null ? Map.of() : schema.getProperties();
    members.forEach(
        (name, described) ->
            value(
                below(path, name),
                document.resolved(described),
                value -> whole.apply(set(good, name, value)),
                good.get(name)));
    String first = members.isEmpty() ? null : members.keySet().iterator().next();
    if (first != null && ApiDocument.isClosed(schema)) {
      twice(path, first, whole, good);
    }
  }

  private void twice(String path, String member, UnaryOperator<JsonNode> whole, ObjectNode good) {
    String text = whole.apply(set(good, member, JSON.textNode("@twice@"))).toString();
    String value = good.get(member).toString();
    String pair = "\"" + member + "\":";
    found.add(
        new Mistake(
            below(path, member),
            "a member given twice",
            text.replace(pair + "\"@twice@\"", pair + value + "," + pair + value)));
  }

  private void value(String path, Schema<?> schema, UnaryOperator<JsonNode> whole, JsonNode good) {
    String type = schema.getType() == null ? "any" : schema.getType();
    wrongTypes(schema, type).forEach((what, value) -> add(path, what, whole, value));
    if (!ApiDocument.isNullable(schema) && schema.getOneOf() == null && !type.equals("any")) {
      add(path, "null", whole, JSON.nullNode());
    }
    switch (type) {
      case "string" -> texts(path, schema, whole);
      case "integer", "number" -> numbers(path, schema, whole);
      case "array" -> list(path, schema, whole, (ArrayNode) good);
      case "object" -> object(path, schema, whole, (ObjectNode) good);
      default -> {
        if (schema.getOneOf() != null) {
          broken(path, whole);
        }
      }
    }
  }

  private static Map<String, JsonNode> wrongTypes(Schema<?> schema, String type) {
    Map<String, JsonNode> all = new LinkedHashMap<>();
    all.put("a text", JSON.textNode("x"));
    all.put("a number in a text", JSON.textNode("7"));
    all.put("true", JSON.booleanNode(true));
    all.put("a number", JSON.numberNode(7));
    all.put("a fraction", JSON.numberNode(1.9));
    all.put("a list", JSON.arrayNode());
    all.put("a list of one", JSON.arrayNode().add(7));
    all.put("an object", JSON.objectNode());
    Consumer<String> fits = all::remove;
    switch (type) {
      case "string" -> List.of("a text", "a number in a text").forEach(fits);
      case "integer" -> fits.accept("a number");
      case "number" -> List.of("a number", "a fraction").forEach(fits);
      case "boolean" -> fits.accept("true");
      case "array" -> List.of("a list", "a list of one").forEach(fits);
      case "object" -> fits.accept("an object");
      default -> {
        // Text or a list of parts: what is neither is wrong.
        List.of("a text", "a number in a text", "a list", "a list of one").forEach(fits);
        if (schema.getOneOf() == null) {
          all.clear();
        }
      }
    }
    return all;
  }

  private void texts(String path, Schema<?> schema, UnaryOperator<JsonNode> whole) {
    broken(path, whole);
    if (schema.getMaxLength() != null) {
      add(path, "too long", whole, JSON.textNode("x".repeat(schema.getMaxLength() + 1)));
    }
    if (schema.getEnum() != null) {
      add(path, "a word that is none of them", whole, JSON.textNode("no-such-word"));
    }
    if ("date-time".equals(schema.getFormat())) {
      add(path, "no time", whole, JSON.textNode("yesterday"));
    }
  }

  private void broken(String path, UnaryOperator<JsonNode> whole) {
    add(path, "U+0000", whole, JSON.textNode("a\0b"));
    add(path, "half a surrogate pair", whole, JSON.textNode("a\uD83Db"));
    add(path, "the other half", whole, JSON.textNode("a\uDE00"));
  }

  private void numbers(String path, Schema<?> schema, UnaryOperator<JsonNode> whole) {
    add(path, "far too large", whole, JSON.numberNode(new BigDecimal("99999999999999999999")));
    if (schema.getMinimum() != null) {
      add(path, "too small", whole, JSON.numberNode(schema.getMinimum().longValue() - 1));
    }
    if (schema.getMaximum() != null) {
      add(path, "too large", whole, JSON.numberNode(schema.getMaximum().longValue() + 1));
    }
  }

  private void list(String path, Schema<?> schema, UnaryOperator<JsonNode> whole, ArrayNode good) {
    add(path + "[0]", "null in a list", whole, JSON.arrayNode().addNull());
    Integer most = schema.getMaxItems();
    if (most != null && most < LONGEST_LIST_SENT) {
      ArrayNode many = JSON.arrayNode();
      for (int i = 0; i <= most; i++) {
        many.add(good.get(0));
      }
      add(path, "too many", whole, many);
    }
    value(
        path + "[0]",
        document.resolved(schema.getItems()),
        item -> whole.apply(JSON.arrayNode().add(item)),
        good.get(0));
  }

  private void add(String path, String what, UnaryOperator<JsonNode> whole, JsonNode value) {
    found.add(new Mistake(path, what, escaped(whole.apply(value).toString())));
  }

  // Half a pair has no bytes in UTF-8, so it is written as an escape, as its senders do.
  private static String escaped(String json) {
    StringBuilder out = new StringBuilder();
    json.chars()
        .forEach(
            c -> {
              if (Character.isSurrogate((char) c)) {
                out.append("\\u%04x".formatted(c));
              } else {
                out.append((char) c);
              }
            });
    return out.toString();
  }

  private static ObjectNode set(ObjectNode object, String member, JsonNode value) {
    ObjectNode copy = object.deepCopy();
    copy.set(member, value);
    return copy;
  }

  private static String below(String path, String member) {
    return path.isEmpty() ? member : path + "." + member;
  }
}
