package dev.mosaic.adapters.http.server.chat;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** An answer put together from its stream, for a client that wants it in one piece. */
abstract class WholeAnswer {
  private static final String DATA = "data:";

  private final JsonMapper mapper;

  WholeAnswer(JsonMapper mapper) {
    this.mapper = mapper;
  }

  /** Takes one or more whole events. */
  final void add(byte[] events) {
    new String(events, StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.startsWith(DATA))
        .map(line -> line.substring(DATA.length()).strip())
        .flatMap(data -> read(data).stream())
        .forEach(this::take);
  }

  /** The answer in the form of its interface. */
  final byte[] toBytes() {
    try {
      return mapper.writeValueAsBytes(toJson());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  abstract void take(JsonNode event);

  abstract JsonNode toJson();

  /** Empty for what is no object, such as the word at the end. */
  private Optional<JsonNode> read(String data) {
    if (!data.startsWith("{")) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(mapper.readValue(data, JsonNode.class));
    } catch (IOException noJson) {
      return Optional.empty();
    }
  }
}
