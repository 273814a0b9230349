package dev.mosaic.application.chat;

import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.user.UserId;

/** Ends the answer under way in one's own conversation, if there is one. */
public final class AbortAnswer {
  private final Turns turns;

  AbortAnswer(Turns turns) {
    this.turns = turns;
  }

  /** Whether there was one. */
  public boolean abort(UserId owner, ConversationId conversation) {
    return turns
        .of(owner, conversation)
        .map(
            turn -> {
              turn.abort();
              return true;
            })
        .orElse(false);
  }
}
