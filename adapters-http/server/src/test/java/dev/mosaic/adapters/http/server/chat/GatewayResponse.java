package dev.mosaic.adapters.http.server.chat;

import dev.mosaic.ports.agent.ReplyPart;
import dev.mosaic.testkit.agent.ReplyScript;
import java.nio.charset.StandardCharsets;

/** Responses as OpenClaw's gateway streams them, word for word. */
final class GatewayResponse {
  private static final String HEAD =
      "{\"id\":\"resp_dcc737e1-e024-4bc1-9990-9dd81bac61a1\",\"object\":\"response\","
          + "\"created_at\":1795899473,\"status\":\"%s\",\"model\":\"openclaw\",\"output\":[%s],"
          + "\"usage\":{\"input_tokens\":9,\"input_tokens_details\":{\"cached_tokens\":0},"
          + "\"output_tokens\":3,\"output_tokens_details\":{\"reasoning_tokens\":0},"
          + "\"total_tokens\":12}}";
  private static final String MESSAGE =
      "{\"type\":\"message\",\"id\":\"msg_789084c1-8118-47c0-bc71-388def0b3e64\","
          + "\"role\":\"assistant\",\"content\":[%s],\"status\":\"%s\"}";
  private static final String CALL =
      "{\"type\":\"function_call\",\"id\":\"call_0a77f7b6-8118-47c0-bc71-388def0b3e64\","
          + "\"call_id\":\"call_1\",\"name\":\"get_weather\","
          + "\"arguments\":\"{\\\"city\\\":\\\"Paris\\\"}\"%s}";
  private static final String PLACE =
      "\"item_id\":\"msg_789084c1-8118-47c0-bc71-388def0b3e64\",\"output_index\":0,"
          + "\"content_index\":0,";

  private GatewayResponse() {}

  static ReplyScript begun() {
    return ReplyScript.streaming()
        .then(event("created", "\"response\":" + HEAD.formatted("in_progress", ""), "", false))
        .then(
            event(
                "output_item.added",
                "\"output_index\":0,\"item\":" + MESSAGE.formatted("", "in_progress"),
                "",
                false))
        .then(event("content_part.added", PLACE + "\"part\":" + part(""), "", false));
  }

  static ReplyPart words(String text) {
    return event("output_text.delta", PLACE + "\"delta\":\"" + text + "\"", text, false);
  }

  static ReplyScript saying(String... pieces) {
    ReplyScript script = begun();
    for (String piece : pieces) {
      script.then(words(piece));
    }
    return ended(script, String.join("", pieces), "");
  }

  /** A call of a function, after a few words. */
  static ReplyScript calling() {
    return ended(
        begun()
            .then(words("One moment."))
            .then(
                event(
                    "output_item.added",
                    "\"output_index\":1,\"item\":" + CALL.formatted(""),
                    "",
                    false))
            .then(
                event(
                    "output_item.done",
                    "\"output_index\":1,\"item\":" + CALL.formatted(",\"status\":\"completed\""),
                    "\n\nCalls `get_weather`",
                    false)),
        "One moment.",
        "," + CALL.formatted(",\"status\":\"completed\""));
  }

  private static ReplyScript ended(ReplyScript script, String text, String more) {
    String output = MESSAGE.formatted(part(text), "completed") + more;
    return script
        .then(event("output_text.done", PLACE + "\"text\":\"" + text + "\"", "", false))
        .then(event("completed", "\"response\":" + HEAD.formatted("completed", output), "", true))
        .thenDone();
  }

  private static String part(String text) {
    return "{\"type\":\"output_text\",\"text\":\"" + text + "\"}";
  }

  private static ReplyPart event(String type, String members, String text, boolean last) {
    String event =
        "event: response.%s\ndata: {\"type\":\"response.%s\",%s}\n\n"
            .formatted(type, type, members);
    return new ReplyPart(event.getBytes(StandardCharsets.UTF_8), text, null, last);
  }
}
