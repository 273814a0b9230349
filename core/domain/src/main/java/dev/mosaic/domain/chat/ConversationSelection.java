package dev.mosaic.domain.chat;

import dev.mosaic.domain.chat.Conversation.Origin;

/**
 * Which of a person's conversations are meant.
 *
 * @param origin who began them
 * @param filed whether archived ones are among them
 */
public record ConversationSelection(Origin origin, Filed filed) {
  /** Where conversations are put. */
  public enum Filed {
    LISTED,
    ARCHIVED,
    ANYWHERE
  }

  /** Those of one origin that are not archived. */
  public static ConversationSelection listed(Origin origin) {
    return new ConversationSelection(origin, Filed.LISTED);
  }

  public boolean includes(Conversation conversation) {
    return conversation.origin() == origin
        && switch (filed) {
          case LISTED -> !conversation.archived();
          case ARCHIVED -> conversation.archived();
          case ANYWHERE -> true;
        };
  }
}
