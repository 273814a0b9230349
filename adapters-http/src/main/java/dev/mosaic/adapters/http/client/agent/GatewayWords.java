package dev.mosaic.adapters.http.client.agent;

import dev.mosaic.adapters.http.client.JsonText;
import dev.mosaic.domain.chat.TurnFault;
import dev.mosaic.ports.agent.ReplyPart;
import io.micronaut.json.tree.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the gateway's answers mean. */
final class GatewayWords {
  private static final String DONE = "[DONE]";
  private static final int ERROR = 400;

  private GatewayWords() {}

  /** Reads one event of a stream. */
  static ReplyPart event(byte[] raw) {
    String data = dataOf(raw);
    if (data.equals(DONE)) {
      return new ReplyPart(raw, "", null, true);
    }
    JsonNode json = JsonText.read(data.getBytes(StandardCharsets.UTF_8)).orElse(null);
    TurnFault fault = faultIn(json).orElse(null);
    JsonNode choice = JsonText.first(JsonText.member(json, "choices"));
    String text = textOf(JsonText.member(JsonText.member(choice, "delta"), "content"));
    boolean finished = !JsonText.text(JsonText.member(choice, "finish_reason")).isEmpty();
    return new ReplyPart(raw, text, fault, finished && fault == null);
  }

  /** Reads an answer that is no stream. */
  static ReplyPart whole(int status, byte[] raw) {
    JsonNode json = JsonText.read(raw).orElse(null);
    TurnFault said = faultIn(json).orElse(null);
    TurnFault fault = status < ERROR ? said : GatewayFaults.ofStatus(status, said);
    JsonNode choice = JsonText.first(JsonText.member(json, "choices"));
    String text = textOf(JsonText.member(JsonText.member(choice, "message"), "content"));
    return new ReplyPart(raw, text, fault, fault == null);
  }

  private static Optional<TurnFault> faultIn(@Nullable JsonNode json) {
    JsonNode error = JsonText.member(json, "error");
    if (error == null || error.isNull()) {
      return Optional.empty();
    }
    String message = error.isObject() ? textOf(JsonText.member(error, "message")) : textOf(error);
    return Optional.of(GatewayFaults.ofMessage(textOf(JsonText.member(error, "type")), message));
  }

  private static String textOf(@Nullable JsonNode node) {
    return node != null && node.isString() ? node.getStringValue() : "";
  }

  /** The data lines of an event as one text; other lines carry nothing Mosaic needs. */
  private static String dataOf(byte[] raw) {
    return new String(raw, StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.startsWith("data:"))
        .map(line -> line.substring(line.startsWith("data: ") ? 6 : 5))
        .collect(Collectors.joining("\n"));
  }
}
