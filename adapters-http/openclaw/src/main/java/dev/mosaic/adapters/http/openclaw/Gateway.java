package dev.mosaic.adapters.http.openclaw;

import dev.mosaic.adapters.http.protocol.json.JsonText;
import dev.mosaic.ports.agent.TurnRequest;
import io.micronaut.json.tree.JsonNode;

/** Where the gateway answers, and what it wants to be told. */
public final class Gateway {
  /** Answers whether the gateway can take a turn. */
  public static final String READY_PATH = "/readyz";

  /** Names the session, which is the agent's memory of a conversation. */
  public static final String SESSION_HEADER = "x-openclaw-session-key";

  private Gateway() {}

  /** Where a turn of this form is taken. */
  public static String pathOf(TurnRequest.Form form) {
    return switch (form) {
      case CHAT_COMPLETION -> "/v1/chat/completions";
      case RESPONSE -> "/v1/responses";
    };
  }

  /**
   * Whether an answer at {@link #READY_PATH} denies what its status of success says: so does a
   * gateway that is being suspended.
   */
  public static boolean deniesReadiness(byte[] body) {
    JsonNode ready = JsonText.member(JsonText.read(body).orElse(null), "ready");
    return ready != null && ready.isBoolean() && !ready.getBooleanValue();
  }
}
