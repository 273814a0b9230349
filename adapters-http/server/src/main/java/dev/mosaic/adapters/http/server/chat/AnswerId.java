package dev.mosaic.adapters.http.server.chat;

import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.MessageId;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an answer is called in the form of responses. The id holds where the answer stands, so that
 * it can be gone on with after a restart, too; whose it is, the store knows.
 */
record AnswerId(ConversationId conversation, MessageId answer) {
  private static final Pattern FORM =
      Pattern.compile("(?:resp|msg|fc)_([0-9a-f]{32})([0-9a-f]{32})(?:_\\d{1,4})?");

  /** From the id of a response, or of an item of its output; empty for one that is not Mosaic's. */
  static Optional<AnswerId> find(String id) {
    Matcher parts = FORM.matcher(id);
    return parts.matches()
        ? Optional.of(
            new AnswerId(
                new ConversationId(uuid(parts.group(1))), new MessageId(uuid(parts.group(2)))))
        : Optional.empty();
  }

  String response() {
    return "resp_" + both();
  }

  /**
   * @param type of the item
   * @param index in the output
   */
  String item(String type, int index) {
    String prefix = type.equals("function_call") ? "fc_" : "msg_";
    return prefix + both() + (index == 0 ? "" : "_" + index);
  }

  private String both() {
    return hex(conversation.value()) + hex(answer.value());
  }

  private static String hex(UUID id) {
    return id.toString().replace("-", "");
  }

  private static UUID uuid(String hex) {
    return new UUID(
        Long.parseUnsignedLong(hex.substring(0, 16), 16),
        Long.parseUnsignedLong(hex.substring(16), 16));
  }
}
