package dev.mosaic.application.conversation;

import dev.mosaic.ports.store.ConversationStore;
import java.time.Clock;
import java.time.Duration;

/** Erases conversations that were removed a while ago, whoever's they are. */
public final class EraseRemovedConversations {
  /** For how long a removal can be taken back. Pages offer it for some seconds. */
  public static final Duration RESTORABLE = Duration.ofMinutes(1);

  private final ConversationStore conversations;
  private final Clock clock;

  EraseRemovedConversations(ConversationStore conversations, Clock clock) {
    this.conversations = conversations;
    this.clock = clock;
  }

  /** Returns how many. */
  public int erase() {
    return conversations.eraseHiddenBefore(clock.instant().minus(RESTORABLE));
  }
}
