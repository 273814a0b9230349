package dev.mosaic.domain.chat;

import dev.mosaic.domain.user.ShownText;
import dev.mosaic.domain.user.UserId;
import java.time.Instant;

/**
 * A thread of messages between a user and their agent.
 *
 * @param origin who began it; it stays so, whoever goes on with it
 * @param unreadable whether its title was spoiled where it is kept, and is empty for that
 */
public record Conversation(
    ConversationId id,
    UserId owner,
    String title,
    Instant createdAt,
    Instant lastMessageAt,
    Origin origin,
    boolean unreadable) {
  private static final int TITLE_LENGTH = 80;

  /** Who began a conversation. */
  public enum Origin {
    /** The person, on the chat page. */
    PERSON,
    /** A program of theirs, through the interface for programs. */
    PROGRAM
  }

  /** One whose title can be read. */
  public Conversation(
      ConversationId id,
      UserId owner,
      String title,
      Instant createdAt,
      Instant lastMessageAt,
      Origin origin) {
    this(id, owner, title, createdAt, lastMessageAt, origin, false);
  }

  /** A person begins a conversation that is called by the first words said in it. */
  public static Conversation begin(ConversationId id, UserId owner, String firstText, Instant now) {
    return begin(id, owner, firstText, now, Origin.PERSON);
  }

  /** Begins a conversation that is called by the first words said in it. */
  public static Conversation begin(
      ConversationId id, UserId owner, String firstText, Instant now, Origin origin) {
    return new Conversation(id, owner, titleFrom(firstText), now, now, origin);
  }

  private static String titleFrom(String text) {
    String line = ShownText.cleaned(text, Integer.MAX_VALUE);
    if (line.isEmpty()) {
      return "…";
    }
    if (line.codePointCount(0, line.length()) <= TITLE_LENGTH) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, TITLE_LENGTH - 1)).strip() + "…";
  }
}
