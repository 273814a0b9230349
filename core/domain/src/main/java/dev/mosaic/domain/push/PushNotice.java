package dev.mosaic.domain.push;

import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.user.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a browser is told. Nothing of what was said: the words are the browser's.
 *
 * @param title of the conversation, only where its owner wants it there; null elsewhere
 * @param language that its owner chose; null for the browser's
 */
public record PushNotice(
    Kind kind, ConversationId conversation, @Nullable String title, @Nullable Language language) {
  /** What has happened. */
  public enum Kind {
    ANSWERED,
    FAILED
  }
}
