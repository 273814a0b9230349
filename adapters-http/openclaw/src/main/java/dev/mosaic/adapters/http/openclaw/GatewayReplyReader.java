package dev.mosaic.adapters.http.openclaw;

import dev.mosaic.adapters.http.protocol.json.JsonText;
import dev.mosaic.adapters.http.protocol.sse.Framing;
import dev.mosaic.domain.chat.TurnFault;
import dev.mosaic.ports.agent.ReplyPart;
import dev.mosaic.ports.agent.TurnRequest;
import io.micronaut.json.tree.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one answer of the gateway means, read piece by piece. */
public final class GatewayReplyReader {
  private static final String DONE = "[DONE]";

  private final AnswerForm form;

  GatewayReplyReader(AnswerForm form) {
    this.form = form;
  }

  /** For one answer to a turn of this form. */
  public static GatewayReplyReader of(TurnRequest.Form form) {
    return new GatewayReplyReader(
        switch (form) {
          case CHAT_COMPLETION -> new CompletionForm();
          case RESPONSE -> new ResponseForm();
        });
  }

  /** Reads one event of a stream. */
  public ReplyPart event(byte[] raw) {
    String data = Framing.EVENTS.dataOf(raw);
    if (data.equals(DONE)) {
      return new ReplyPart(raw, "", null, true);
    }
    JsonNode json = JsonText.read(data.getBytes(StandardCharsets.UTF_8)).orElse(null);
    TurnFault fault = faultIn(form.errorIn(json)).orElse(null);
    return new ReplyPart(raw, form.textIn(json), fault, form.isEnd(json) && fault == null);
  }

  /** Reads an answer that is no stream. */
  public ReplyPart whole(byte[] raw) {
    JsonNode json = JsonText.read(raw).orElse(null);
    TurnFault fault = faultIn(JsonText.member(json, "error")).orElse(null);
    return new ReplyPart(raw, form.textInWhole(json), fault, fault == null);
  }

  /**
   * Reads why the gateway does not take a turn.
   *
   * @param status 400 to 599
   */
  public TurnFault refusal(int status, byte[] raw) {
    JsonNode json = JsonText.read(raw).orElse(null);
    TurnFault said = faultIn(JsonText.member(json, "error")).orElse(null);
    return GatewayFaults.ofStatus(status, said, wordsOf(json));
  }

  private static Optional<TurnFault> faultIn(@Nullable JsonNode error) {
    if (error == null || error.isNull()) {
      return Optional.empty();
    }
    String message = error.isObject() ? textOf(JsonText.member(error, "message")) : textOf(error);
    return Optional.of(GatewayFaults.ofMessage(textOf(JsonText.member(error, "type")), message));
  }

  /** What the gateway says about a refusal of its own; empty if nothing. */
  private static String wordsOf(@Nullable JsonNode json) {
    return textOf(JsonText.member(JsonText.member(json, "error"), "message"));
  }

  private static String textOf(@Nullable JsonNode node) {
    return node != null && node.isString() ? node.getStringValue() : "";
  }
}
