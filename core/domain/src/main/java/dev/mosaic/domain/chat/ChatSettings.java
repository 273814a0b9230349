package dev.mosaic.domain.chat;

/**
 * What a person settled about their chats.
 *
 * @param automaticTitles whether their own model is asked for a title once the first answer is
 *     there
 */
public record ChatSettings(boolean automaticTitles) {
  /** Of a person who settled nothing. */
  public static final ChatSettings STANDARD = new ChatSettings(true);
}
