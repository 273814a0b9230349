package dev.mosaic.application.chat;

import dev.mosaic.domain.ForeignText;
import dev.mosaic.domain.chat.AnswerWork;
import dev.mosaic.domain.chat.Attachment;
import dev.mosaic.domain.chat.ChatMessage;
import dev.mosaic.domain.chat.ChatMessage.Status;
import dev.mosaic.domain.chat.Conversation;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.MessageId;
import dev.mosaic.domain.chat.MessageTree;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.AttachmentStore;
import dev.mosaic.ports.store.ConversationStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Shows one of a person's own conversations, with the answer under way. Does not wake the agent.
 */
public final class ShowConversation {
  private final ConversationStore conversations;
  private final AttachmentStore attachments;
  private final Turns turns;

  ShowConversation(ConversationStore conversations, AttachmentStore attachments, Turns turns) {
    this.conversations = conversations;
    this.attachments = attachments;
    this.turns = turns;
  }

  /**
   * A conversation, its messages in order, and what is under way in it.
   *
   * @param all messages of all versions, in the order they were added
   * @param tree how they stand to each other
   * @param attachments of all its messages, also of those that wait
   */
  public record View(
      Conversation conversation,
      List<ChatMessage> all,
      MessageTree tree,
      List<Attachment> attachments,
      Optional<UnderWay> underWay) {
    /** The attachments of one message. */
    public List<Attachment> attachmentsOf(ChatMessage message) {
      return attachments.stream()
          .filter(attachment -> message.id().equals(attachment.message()))
          .toList();
    }

    /** The messages of the versions that are shown. */
    public List<ChatMessage> messages() {
      Set<MessageId> shown = Set.copyOf(tree.pathTo(conversation.tip()));
      return all.stream().filter(message -> shown.contains(message.id())).toList();
    }

    /** What was said in a message's place, in the order it was said; empty of an answer. */
    public List<MessageId> versionsOf(ChatMessage message) {
      return tree.isOfPerson(message.id()) ? tree.versionsOf(message.id()) : List.of();
    }

    /** What was done for an answer; empty if there is none of this id. */
    Optional<AnswerWork> workOf(MessageId id) {
      return underWay
          .filter(answer -> answer.message().equals(id))
          .map(UnderWay::work)
          .or(
              () ->
                  all.stream()
                      .filter(message -> message.id().equals(id))
                      .map(ChatMessage::work)
                      .findFirst());
    }
  }

  /** An answer as far as it has come. */
  public record UnderWay(MessageId message, String text, AnswerWork work, Instant startedAt) {}

  /** Empty if it is not this person's. */
  public Optional<View> show(UserId owner, ConversationId id) {
    return conversations.find(owner, id).map(this::show);
  }

  private View show(Conversation conversation) {
    Look look = look(conversation);
    // An answer that began or ended between the two readings is seen whole by the next ones.
    Look settled = look.isTorn() ? look(conversation) : look;
    MessageTree tree = MessageTree.of(settled.messages().stream().map(ChatMessage::place).toList());
    return new View(
        conversation,
        settled.messages().stream().map(settled::asItIs).toList(),
        tree,
        attachments.of(conversation.owner(), conversation.id()),
        settled.turn().filter(settled::isStreaming).map(ShowConversation::underWay));
  }

  private Look look(Conversation conversation) {
    return new Look(
        conversations.messages(conversation.owner(), conversation.id()),
        turns.of(conversation.owner(), conversation.id()));
  }

  /** What is kept, and what is under way, one read after the other. */
  private record Look(List<ChatMessage> messages, Optional<Turn> turn) {
    boolean isTorn() {
      return turn.map(it -> !isStreaming(it))
          .orElseGet(() -> messages.stream().anyMatch(it -> it.status() == Status.STREAMING));
    }

    boolean isStreaming(Turn answering) {
      return messages.stream()
          .filter(message -> message.status() == Status.STREAMING)
          .anyMatch(message -> message.id().equals(answering.answer().id()));
    }

    /** An answer that nobody writes was broken off, though nobody could say so at the time. */
    ChatMessage asItIs(ChatMessage message) {
      boolean written = turn.filter(it -> it.answer().id().equals(message.id())).isPresent();
      return message.status() == Status.STREAMING && !written
          ? message.ended(message.content(), Status.INTERRUPTED, null)
          : message;
    }
  }

  private static UnderWay underWay(Turn turn) {
    String text = ForeignText.plain(turn.text().toString());
    return new UnderWay(turn.answer().id(), text, turn.work(), turn.answer().createdAt());
  }
}
