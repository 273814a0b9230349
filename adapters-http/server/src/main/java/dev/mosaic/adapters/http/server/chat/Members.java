package dev.mosaic.adapters.http.server.chat;

import dev.mosaic.adapters.http.server.problem.Problem;
import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The members of a body in OpenAI's form, read one by one. {@code null} counts as absent, as SDKs
 * mean it; a value of another type is refused by its path.
 */
final class Members {
  private final String path;
  private final Map<String, JsonNode> members;

  private Members(String path, Map<String, JsonNode> members) {
    this.path = path;
    this.members = members;
  }

  static Members ofBody(JsonNode body) {
    if (!body.isObject()) {
      throw Problem.malformed("The body is not a JSON object.");
    }
    return of("", body);
  }

  /** Those of an object inside the body. */
  static Members of(String path, JsonNode node) {
    if (!node.isObject()) {
      throw wrongType(path, "an object");
    }
    Map<String, JsonNode> members = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> member : node.entries()) {
      if (!member.getValue().isNull()) {
        members.put(member.getKey(), member.getValue());
      }
    }
    return new Members(path, members);
  }

  /** The items of a list inside the body. */
  static List<JsonNode> items(String path, JsonNode node) {
    if (!node.isArray()) {
      throw wrongType(path, "a list");
    }
    return StreamSupport.stream(node.values().spliterator(), false).toList();
  }

  static Problem wrongType(String field, String wanted) {
    return Problem.invalid(field, "wrong_type", "Send " + wanted + ".");
  }

  Map<String, JsonNode> all() {
    return members;
  }

  String pathOf(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  @Nullable JsonNode get(String name) {
    return members.get(name);
  }

  Optional<JsonNode> find(String name) {
    return Optional.ofNullable(members.get(name));
  }

  Optional<String> text(String name) {
    return find(name)
        .map(
            node -> {
              if (!node.isString()) {
                throw wrongType(pathOf(name), "a text");
              }
              return node.getStringValue();
            });
  }

  boolean flag(String name, boolean absent) {
    return find(name)
        .map(
            node -> {
              if (!node.isBoolean()) {
                throw wrongType(pathOf(name), "true or false");
              }
              return node.getBooleanValue();
            })
        .orElse(absent);
  }

  /** Refuses a number outside these bounds. */
  void number(String name, double least, double most) {
    find(name)
        .ifPresent(
            node -> {
              if (!node.isNumber()) {
                throw wrongType(pathOf(name), "a number");
              }
              double value = node.getDoubleValue();
              if (!(value >= least && value <= most)) {
                throw outOfRange(
                    name,
                    "`%s` must be between %s and %s.".formatted(name, whole(least), whole(most)));
              }
            });
  }

  /** Refuses what is no whole number, or less than this. */
  void integer(String name, long least) {
    find(name)
        .ifPresent(
            node -> {
              if (!node.isNumber() || !isWhole(node)) {
                throw wrongType(pathOf(name), "a whole number");
              }
              if (node.getBigDecimalValue().compareTo(BigDecimal.valueOf(least)) < 0) {
                throw outOfRange(name, "`%s` must be at least %d.".formatted(name, least));
              }
              if (node.getBigDecimalValue().compareTo(BigDecimal.valueOf(Long.MAX_VALUE >> 10))
                  > 0) {
                throw outOfRange(name, "`%s` is too large.".formatted(name));
              }
            });
  }

  private Problem outOfRange(String name, String message) {
    return Problem.invalid(pathOf(name), "out_of_range", message);
  }

  private static boolean isWhole(JsonNode node) {
    return node.getBigDecimalValue().stripTrailingZeros().scale() <= 0;
  }

  private static String whole(double bound) {
    return BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString();
  }
}
