package dev.mosaic.domain.chat;

import dev.mosaic.domain.provider.ModelRef;
import dev.mosaic.domain.user.ShownText;
import dev.mosaic.domain.user.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A thread of messages between a user and their agent.
 *
 * @param origin who began it; it stays so, whoever continues it
 * @param unreadable whether its title was spoiled where it is kept, and is empty for that
 * @param titledBy where its title is from
 * @param pinned whether it stands before all others
 * @param archived whether it was put away
 * @param model that its person chose for it; null for what their agent asks first
 * @param tip the last message of the versions that its person looks at; null for the one that was
 *     added last
 */
public record Conversation(
    ConversationId id,
    UserId owner,
    String title,
    Instant createdAt,
    Instant lastMessageAt,
    Origin origin,
    boolean unreadable,
    TitledBy titledBy,
    boolean pinned,
    boolean archived,
    @Nullable ModelRef model,
    @Nullable MessageId tip) {
  private static final int TITLE_LENGTH = 80;

  /** Who began a conversation. */
  public enum Origin {
    /** The person, on the chat page. */
    PERSON,
    /** A program of theirs, through the interface for programs. */
    PROGRAM,
    /** The agent itself, or whoever reached it by another door than Mosaic; only to be read. */
    AGENT
  }

  /** Where a title is from. */
  public enum TitledBy {
    /** The first words said. */
    WORDS,
    /** A model, asked for one. */
    MODEL,
    /** The person. */
    PERSON
  }

  /** A person begins a conversation that is called by the first words said in it. */
  public static Conversation begin(ConversationId id, UserId owner, String firstText, Instant now) {
    return begin(id, owner, firstText, now, Origin.PERSON);
  }

  /** Begins a conversation that is called by the first words said in it. */
  public static Conversation begin(
      ConversationId id, UserId owner, String firstText, Instant now, Origin origin) {
    return new Conversation(
        id,
        owner,
        titleFrom(firstText),
        now,
        now,
        origin,
        false,
        TitledBy.WORDS,
        false,
        false,
        null,
        null);
  }

  /** Called so by its owner. */
  public Conversation renamed(ConversationTitle name) {
    return titled(name, TitledBy.PERSON);
  }

  /** Called so by a model, unless it has had a better name than its first words before. */
  public Conversation suggested(ConversationTitle name) {
    return titledBy == TitledBy.WORDS ? titled(name, TitledBy.MODEL) : this;
  }

  private Conversation titled(ConversationTitle name, TitledBy by) {
    return new Conversation(
        id,
        owner,
        name.value(),
        createdAt,
        lastMessageAt,
        origin,
        false,
        by,
        pinned,
        archived,
        model,
        tip);
  }

  public Conversation withPinned(boolean first) {
    return filed(first, archived, model, tip);
  }

  public Conversation withArchived(boolean away) {
    return filed(pinned, away, model, tip);
  }

  /** Answered by this model from now on; null for what its owner's agent asks first. */
  public Conversation answeredBy(@Nullable ModelRef choice) {
    return filed(pinned, archived, choice, tip);
  }

  /** Shown up to this message, and gone on with from there. */
  public Conversation showing(MessageId last) {
    return filed(pinned, archived, model, last);
  }

  private Conversation filed(
      boolean first, boolean away, @Nullable ModelRef choice, @Nullable MessageId shown) {
    return new Conversation(
        id,
        owner,
        title,
        createdAt,
        lastMessageAt,
        origin,
        unreadable,
        titledBy,
        first,
        away,
        choice,
        shown);
  }

  /**
   * After a message of this time, which is shown. One that is older than the last does not change
   * when that was.
   */
  public Conversation movedTo(Instant messageAt) {
    return new Conversation(
        id,
        owner,
        title,
        createdAt,
        messageAt.isAfter(lastMessageAt) ? messageAt : lastMessageAt,
        origin,
        unreadable,
        titledBy,
        pinned,
        archived,
        model,
        null);
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
