package dev.mosaic.application.chat;

import dev.mosaic.domain.chat.ChatMessage;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.MessageId;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.picture.PictureSource;
import dev.mosaic.ports.picture.PictureSource.Found;
import dev.mosaic.ports.store.ConversationStore;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Shows a picture that one of a person's own messages names, without telling its host who looks:
 * Mosaic asks for it in their place. Nothing of it is kept. What no message of theirs names is not
 * fetched, so that nobody makes this server ask for what they like.
 */
public final class ShowPicture {
  private final ConversationStore conversations;
  private final PictureSource pictures;

  ShowPicture(ConversationStore conversations, PictureSource pictures) {
    this.conversations = conversations;
    this.pictures = pictures;
  }

  /**
   * @param address as a browser writes it, with its signs escaped
   * @return empty if the message is not this person's, or does not name it
   */
  public Optional<Found> show(
      UserId owner, ConversationId conversation, MessageId message, String address) {
    return conversations.messages(owner, conversation).stream()
        .filter(one -> one.id().equals(message))
        .filter(one -> names(one, address))
        .findFirst()
        .map(one -> pictures.fetch(address));
  }

  private static boolean names(ChatMessage message, String address) {
    return message.content().contains(address) || message.content().contains(asWritten(address));
  }

  /** As somebody wrote it who did not escape its signs. */
  private static String asWritten(String address) {
    try {
      return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException broken) {
      return address;
    }
  }
}
