package dev.mosaic.application.chat;

import dev.mosaic.application.chat.log.EventLogs;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.MessageId;
import dev.mosaic.domain.chat.MessageTree;
import dev.mosaic.domain.chat.TurnEvent;
import dev.mosaic.domain.chat.TurnId;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ConversationStore;
import java.util.Optional;

/**
 * Shows the version of one of a person's own conversations that a message belongs to, up to what
 * came last after it. What they say next follows there.
 */
public final class SelectVersion {
  private final ConversationStore conversations;
  private final Turns turns;
  private final EventLogs logs;

  SelectVersion(ConversationStore conversations, Turns turns, EventLogs logs) {
    this.conversations = conversations;
    this.turns = turns;
    this.logs = logs;
  }

  /** How that ended. */
  public enum Outcome {
    /** It is shown, or was. */
    SELECTED,
    /** It is not there, or the conversation is not theirs. */
    NOT_FOUND,
    /** An answer is under way, and belongs to what is shown. */
    BUSY
  }

  /**
   * @param message any of the conversation's
   */
  public Outcome select(UserId owner, ConversationId id, MessageId message) {
    MessageTree tree = MessageTree.of(conversations.places(owner, id));
    Optional<MessageId> tip = tree.tipOf(message);
    if (tip.isEmpty()) {
      return Outcome.NOT_FOUND;
    }
    if (turns.of(owner, id).isPresent()) {
      return Outcome.BUSY;
    }
    conversations.change(owner, id, conversation -> conversation.showing(tip.get()));
    logs.tellFollowers(id, new TurnEvent.Rearranged(TurnId.of(tip.get())));
    return Outcome.SELECTED;
  }
}
