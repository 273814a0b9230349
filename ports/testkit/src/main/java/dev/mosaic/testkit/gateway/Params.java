package dev.mosaic.testkit.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parameters of a request: a closed object, as in the real one. */
record Params(String method, JsonNode json) {
  /**
   * @throws GatewayError if there is a member that the method does not know
   */
  Params only(Set<String> known) {
    for (Iterator<String> names = json.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!known.contains(name)) {
        throw GatewayError.invalid(
            "invalid %s params: at root: unexpected property '%s'".formatted(method, name));
      }
    }
    return this;
  }

  String text(String name) {
    String text = optional(name);
    if (text == null || text.isEmpty()) {
      throw GatewayError.invalid(
          "invalid %s params: must have required property '%s'".formatted(method, name));
    }
    return text;
  }

  @Nullable String optional(String name) {
    JsonNode value = json.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isTextual()) {
      throw GatewayError.invalid("invalid %s params: %s must be string".formatted(method, name));
    }
    return value.textValue();
  }

  @Nullable Integer number(String name) {
    JsonNode value = json.path(name);
    if (value.isMissingNode()) {
      return null;
    }
    if (!value.isIntegralNumber()) {
      throw GatewayError.invalid("invalid %s params: %s must be integer".formatted(method, name));
    }
    return value.intValue();
  }

  int number(String name, int otherwise) {
    Integer number = number(name);
    return number == null ? otherwise : number;
  }

  boolean flag(String name) {
    return json.path(name).asBoolean(false);
  }

  boolean has(String name) {
    return json.has(name);
  }
}
