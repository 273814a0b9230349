package dev.mosaic.adapters.http.server.conversation;

import dev.mosaic.domain.chat.MessageId;
import dev.mosaic.domain.chat.Snippet;
import dev.mosaic.ports.store.FoundConversation;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * Where a conversation has what was looked for.
 *
 * @param messageId the first message that has it; null where the title does
 * @param before what leads there, on one line
 * @param text the first of the words, as it stands there
 * @param after what follows
 */
@Serdeable
public record HitJson(@Nullable String messageId, String before, String text, String after) {
  static HitJson of(FoundConversation found) {
    MessageId message = found.message();
    Snippet snippet = found.snippet();
    return new HitJson(
        message == null ? null : message.toString(),
        snippet.before(),
        snippet.hit(),
        snippet.after());
  }
}
