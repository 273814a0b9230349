package dev.mosaic.adapters.http.openclaw;

import dev.mosaic.adapters.http.protocol.json.JsonText;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.ports.agent.TurnRequest;
import io.micronaut.json.tree.JsonNode;

/** The gateway's paths and headers. */
public final class Gateway {
  /** Answers whether the gateway can take a turn. */
  public static final String READY_PATH = "/readyz";

  /** Takes administrative calls, by a plugin of the gateway's own. */
  public static final String ADMIN_RPC_PATH = "/api/v1/admin/rpc";

  /** Names the session, which is the agent's memory of a conversation. */
  public static final String SESSION_HEADER = "x-openclaw-session-key";

  /** How the sessions of conversations are called; in small letters. */
  public static final String SESSIONS = "mosaic:conv:";

  private Gateway() {}

  /**
   * The session of a conversation. It is written into the gateway's state, so that another form
   * would make agents forget; in every call to a model it shows as well, whole.
   */
  public static String sessionOf(ConversationId conversation) {
    return SESSIONS + conversation;
  }

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
