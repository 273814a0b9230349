package dev.mosaic.adapters.http.server.chat;

import dev.mosaic.adapters.http.protocol.sse.EventCutter;
import dev.mosaic.adapters.http.protocol.sse.Framing;
import dev.mosaic.domain.ForeignText;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An answer put together from its stream, for a client that wants it in one piece. */
abstract class WholeAnswer {
  private final JsonMapper mapper;

  WholeAnswer(JsonMapper mapper) {
    this.mapper = mapper;
  }

  /** Takes one or more whole events. */
  final void add(byte[] events) {
    EventCutter.cut(events, Framing.EVENTS).stream()
        .map(Framing.EVENTS::dataOf)
        .flatMap(data -> read(data).stream())
        .forEach(this::take);
  }

  /** The answer in the form of its interface. */
  final byte[] toBytes() {
    try {
      return mapper.writeValueAsBytes(plain(toJson()));
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

  // Strict programs reject half a surrogate pair, and only the whole text shows what is one.
  private static JsonNode plain(JsonNode node) {
    if (node.isString()) {
      return JsonNode.createStringNode(ForeignText.plain(node.getStringValue()));
    }
    if (node.isArray()) {
      List<JsonNode> items = new ArrayList<>();
      node.values().forEach(item -> items.add(plain(item)));
      return JsonNode.createArrayNode(items);
    }
    if (!node.isObject()) {
      return node;
    }
    Map<String, JsonNode> members = new LinkedHashMap<>();
    node.entries().forEach(member -> members.put(member.getKey(), plain(member.getValue())));
    return JsonNode.createObjectNode(members);
  }
}
