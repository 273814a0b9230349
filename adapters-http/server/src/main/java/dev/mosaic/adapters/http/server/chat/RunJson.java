package dev.mosaic.adapters.http.server.chat;

import dev.mosaic.application.chat.ShowConversation;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer under way.
 *
 * @param text what came so far
 * @param thinking what the model thought aloud so far; null if nothing
 * @param toolCalls the tools the agent has used so far, in the order it began to
 */
@Serdeable
public record RunJson(
    String messageId,
    String text,
    Instant startedAt,
    @Nullable String thinking,
    List<ToolCallJson> toolCalls) {

  static RunJson of(ShowConversation.UnderWay underWay) {
    String thinking = underWay.work().thinking();
    return new RunJson(
        underWay.message().toString(),
        underWay.text(),
        underWay.startedAt(),
        thinking.isEmpty() ? null : thinking,
        underWay.work().calls().stream().map(ToolCallJson::of).toList());
  }
}
