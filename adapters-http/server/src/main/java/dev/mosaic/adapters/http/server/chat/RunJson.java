package dev.mosaic.adapters.http.server.chat;

import dev.mosaic.application.chat.ShowConversation;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * An answer under way.
 *
 * @param text what came so far
 */
@Serdeable
public record RunJson(String messageId, String text, Instant startedAt) {

  static RunJson of(ShowConversation.UnderWay underWay) {
    return new RunJson(underWay.message().toString(), underWay.text(), underWay.startedAt());
  }
}
