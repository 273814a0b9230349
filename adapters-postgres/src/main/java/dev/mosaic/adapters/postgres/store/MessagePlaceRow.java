package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.chat.ChatMessage;
import dev.mosaic.domain.chat.MessageId;
import dev.mosaic.domain.chat.MessagePlace;
import io.micronaut.core.annotation.Introspected;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a message stands, from a row of `chat_message`. */
@Introspected
record MessagePlaceRow(UUID id, String role, @Nullable UUID follows) {
  MessagePlace toPlace() {
    return new MessagePlace(
        new MessageId(id),
        EnumNames.read(ChatMessage.Speaker.class, role),
        follows == null ? null : new MessageId(follows));
  }
}
