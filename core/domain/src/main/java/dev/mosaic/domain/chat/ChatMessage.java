package dev.mosaic.domain.chat;

import dev.mosaic.domain.ForeignText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One message of a conversation.
 *
 * @param content Markdown as written or streamed; of an unfinished answer, what came of it
 * @param fault why an answer failed, null otherwise
 * @param notes how an answer came about; empty for what a person said
 * @param work what was done for an answer; empty for what a person said
 * @param unreadable whether its content was spoiled where it is kept, and is empty for that
 * @param follows what it follows where that is not the message added before it, see {@link
 *     MessagePlace}; null where it is
 */
public record ChatMessage(
    MessageId id,
    ConversationId conversation,
    Speaker role,
    String content,
    Status status,
    @Nullable TurnFault fault,
    Instant createdAt,
    AnswerNotes notes,
    AnswerWork work,
    boolean unreadable,
    @Nullable MessageId follows) {
  /** One that can be read. */
  public ChatMessage(
      MessageId id,
      ConversationId conversation,
      Speaker role,
      String content,
      Status status,
      @Nullable TurnFault fault,
      Instant createdAt,
      AnswerNotes notes) {
    this(
        id,
        conversation,
        role,
        content,
        status,
        fault,
        createdAt,
        notes,
        AnswerWork.NONE,
        false,
        null);
  }

  /** A message there is nothing to note about. */
  public ChatMessage(
      MessageId id,
      ConversationId conversation,
      Speaker role,
      String content,
      Status status,
      @Nullable TurnFault fault,
      Instant createdAt) {
    this(id, conversation, role, content, status, fault, createdAt, AnswerNotes.NONE);
  }

  /** Who speaks. */
  public enum Speaker {
    USER,
    ASSISTANT
  }

  /** How whole a message is. */
  public enum Status {
    COMPLETE,
    STREAMING,
    INTERRUPTED,
    FAILED
  }

  public static ChatMessage ofUser(ConversationId conversation, String text, Instant now) {
    return ofUser(MessageId.random(), conversation, text, now);
  }

  /** The same under an id that is known already. */
  public static ChatMessage ofUser(
      MessageId id, ConversationId conversation, String text, Instant now) {
    return new ChatMessage(id, conversation, Speaker.USER, text, Status.COMPLETE, null, now);
  }

  /** An answer of which nothing has come yet. */
  public static ChatMessage awaited(ConversationId conversation, Instant now) {
    return awaited(MessageId.random(), conversation, now);
  }

  /** The same under an id that is known already. */
  public static ChatMessage awaited(MessageId id, ConversationId conversation, Instant now) {
    return new ChatMessage(id, conversation, Speaker.ASSISTANT, "", Status.STREAMING, null, now);
  }

  /**
   * As far as it came.
   *
   * @param text as its model wrote it, perhaps up to the middle of a sign
   */
  public ChatMessage ended(String text, Status end, @Nullable TurnFault reason) {
    String plain = ForeignText.plain(text);
    return new ChatMessage(
        id,
        conversation,
        role,
        plain,
        end,
        reason,
        createdAt,
        notes,
        work,
        unreadable && text.isEmpty(),
        follows);
  }

  public ChatMessage noted(AnswerNotes how) {
    return new ChatMessage(
        id, conversation, role, content, status, fault, createdAt, how, work, unreadable, follows);
  }

  /** With what was done for it; what still ran was broken off. */
  public ChatMessage worked(AnswerWork done) {
    return new ChatMessage(
        id,
        conversation,
        role,
        content,
        status,
        fault,
        createdAt,
        notes,
        done.stopped(),
        unreadable,
        follows);
  }

  /** Said in this place of its conversation. */
  public ChatMessage following(@Nullable MessageId before) {
    return new ChatMessage(
        id, conversation, role, content, status, fault, createdAt, notes, work, unreadable, before);
  }

  /** Said once more at the beginning of its conversation. */
  public ChatMessage beginningAnew() {
    return following(id);
  }

  /** Where it stands. */
  public MessagePlace place() {
    return new MessagePlace(id, role, follows);
  }
}
