package dev.mosaic.application.chat;

import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.QueuedMessage;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.AttachmentStore;
import dev.mosaic.ports.store.ConversationStore;
import dev.mosaic.ports.store.QueuedMessageStore;
import java.util.List;
import java.util.Optional;

/** Lists the messages that wait in one's own conversation, in the order they will be sent. */
public final class ListQueuedMessages {
  private final ConversationStore conversations;
  private final QueuedMessageStore queued;
  private final AttachmentStore attachments;

  ListQueuedMessages(
      ConversationStore conversations, QueuedMessageStore queued, AttachmentStore attachments) {
    this.conversations = conversations;
    this.queued = queued;
    this.attachments = attachments;
  }

  /** Empty if the conversation is not this person's. */
  public Optional<List<WaitingMessage>> list(UserId owner, ConversationId conversation) {
    return conversations.find(owner, conversation).map(found -> waitingIn(owner, found.id()));
  }

  private List<WaitingMessage> waitingIn(UserId owner, ConversationId conversation) {
    List<QueuedMessage> waiting = queued.of(owner, conversation);
    return waiting.isEmpty()
        ? List.of()
        : WaitingMessage.all(waiting, attachments.of(owner, conversation));
  }
}
