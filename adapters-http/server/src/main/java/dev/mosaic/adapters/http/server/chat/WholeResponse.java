package dev.mosaic.adapters.http.server.chat;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;

/** A response. Its last event holds all of it. */
final class WholeResponse extends WholeAnswer {
  private final ResponseShape shape;
  private JsonNode response = JsonNode.nullNode();

  WholeResponse(JsonMapper mapper, ResponseShape shape) {
    super(mapper);
    this.shape = shape;
  }

  @Override
  void take(JsonNode event) {
    JsonNode told = event.get("response");
    response = told != null && told.isObject() ? told : response;
  }

  @Override
  JsonNode toJson() {
    return shape.response(response);
  }
}
