package dev.mosaic.adapters.http.server.chat;

import dev.mosaic.adapters.http.server.problem.Problem;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A request for embeddings as a client sent it, and what a vendor gets of it. */
final class EmbeddingsRequest {
  private static final String INPUT = "input";
  private static final int MOST = 2_048;
  private static final List<String> PASSED_ON =
      List.of("model", INPUT, "encoding_format", "dimensions", "user");
  private static final BigDecimal LARGEST_TOKEN = BigDecimal.valueOf(Integer.MAX_VALUE);

  private final Members members;
  private final String model;

  private EmbeddingsRequest(Members members, String model) {
    this.members = members;
    this.model = model;
  }

  static EmbeddingsRequest parse(JsonNode body) {
    Members members = Members.ofBody(body);
    String model = members.text("model").orElseThrow(() -> required("model"));
    checkInput(members.find(INPUT).orElseThrow(() -> required(INPUT)));
    members
        .text("encoding_format")
        .filter(format -> !Set.of("float", "base64").contains(format))
        .ifPresent(
            format -> {
              throw Problem.invalid("encoding_format", "unknown_value", "Send float or base64.");
            });
    members.integer("dimensions", 1);
    members.text("user");
    return new EmbeddingsRequest(members, model);
  }

  String model() {
    return model;
  }

  byte[] body(JsonMapper mapper) {
    Map<String, JsonNode> body = new LinkedHashMap<>();
    for (String name : PASSED_ON) {
      members.find(name).ifPresent(value -> body.put(name, value));
    }
    try {
      return mapper.writeValueAsBytes(JsonNode.createObjectNode(body));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static void checkInput(JsonNode input) {
    if (input.isString()) {
      return;
    }
    if (!input.isArray()) {
      throw Members.wrongType(INPUT, "a text or a list");
    }
    if (input.size() == 0) {
      throw required(INPUT);
    }
    JsonNode first = input.values().iterator().next();
    boolean tokens = first.isNumber();
    // A list of numbers is one text in tokens, as long as the model takes it.
    if (!tokens && input.size() > MOST) {
      throw Problem.invalid(INPUT, "too_many", "Send at most 2,048 of them.");
    }
    int index = 0;
    for (JsonNode item : input.values()) {
      check("input[" + index++ + "]", item, first);
    }
  }

  /** All are of the first one's kind. */
  private static void check(String path, JsonNode item, JsonNode first) {
    if (first.isNumber()) {
      token(path, item);
    } else if (first.isArray()) {
      if (!item.isArray()) {
        throw Members.wrongType(path, "a list of token ids, as the first one is");
      }
      if (item.size() == 0) {
        throw required(path);
      }
      int index = 0;
      for (JsonNode each : item.values()) {
        token(path + "[" + index++ + "]", each);
      }
    } else if (!item.isString()) {
      throw Members.wrongType(path, "a text");
    }
  }

  private static void token(String path, JsonNode item) {
    if (!item.isNumber() || !isToken(item.getBigDecimalValue())) {
      throw Members.wrongType(path, "a token id, a whole number from 0,");
    }
  }

  private static boolean isToken(BigDecimal value) {
    return value.signum() >= 0
        && value.compareTo(LARGEST_TOKEN) <= 0
        && value.stripTrailingZeros().scale() <= 0;
  }

  private static Problem required(String field) {
    return Problem.invalid(field, "required", "This is missing.");
  }
}
