package dev.mosaic.adapters.http.server.chat;

import dev.mosaic.application.chat.StartTurn;
import io.micronaut.serde.annotation.Serdeable;

/**
 * A turn that goes on by itself.
 *
 * @param turnId also the id of its answer in the conversation
 * @param lastEventId to follow the conversation from: every event of the turn comes after it
 * @param queued whether it was put behind other messages; its turn begins by itself
 */
@Serdeable
public record StartedTurnJson(
    String turnId, String conversationId, String lastEventId, boolean queued) {
  static StartedTurnJson of(StartTurn.Outcome.Started started) {
    return new StartedTurnJson(
        started.turn().toString(),
        started.conversation().toString(),
        Long.toString(started.after()),
        started.queued());
  }
}
