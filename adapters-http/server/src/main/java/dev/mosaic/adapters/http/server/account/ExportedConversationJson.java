package dev.mosaic.adapters.http.server.account;

import dev.mosaic.adapters.http.server.attachment.AttachmentJson;
import dev.mosaic.adapters.http.server.chat.ConversationDetailJson;
import dev.mosaic.application.chat.ShowConversation;
import dev.mosaic.application.chat.WaitingMessage;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/**
 * A conversation in an archive of its owner's.
 *
 * @param waiting messages that wait for their turn, in the order they will be sent
 */
@Serdeable.Serializable
record ExportedConversationJson(ConversationDetailJson conversation, List<WaitingJson> waiting) {
  /**
   * A message that waits.
   *
   * @param attachments files that go with it
   */
  @Serdeable.Serializable
  record WaitingJson(String content, List<AttachmentJson> attachments, Instant queuedAt) {
    static WaitingJson of(WaitingMessage waiting) {
      return new WaitingJson(
          waiting.message().text(),
          AttachmentJson.all(waiting.attachments()),
          waiting.message().since());
    }
  }

  static ExportedConversationJson of(ShowConversation.View view, List<WaitingMessage> waiting) {
    return new ExportedConversationJson(
        ConversationDetailJson.whole(view), waiting.stream().map(WaitingJson::of).toList());
  }
}
