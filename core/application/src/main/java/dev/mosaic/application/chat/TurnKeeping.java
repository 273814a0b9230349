package dev.mosaic.application.chat;

import dev.mosaic.domain.chat.ChatMessage;
import dev.mosaic.domain.chat.TurnId;
import dev.mosaic.domain.chat.TurnRecord;
import dev.mosaic.ports.store.ConversationStore;
import dev.mosaic.ports.store.TurnStore;
import java.util.List;
import java.util.function.UnaryOperator;

/** What is kept of a turn before anything else happens. */
final class TurnKeeping {
  private final ConversationStore conversations;
  private final TurnStore turns;
  private final MessageFiles files;

  TurnKeeping(ConversationStore conversations, TurnStore turns, MessageFiles files) {
    this.conversations = conversations;
    this.turns = turns;
    this.files = files;
  }

  /**
   * False, and nothing is kept, where the person has a turn that its client calls the same.
   *
   * @param placing puts what is said in its place
   */
  boolean keep(Turn turn, UnaryOperator<ChatMessage> placing) {
    TurnRecord record =
        new TurnRecord(
            TurnId.of(turn.message()),
            turn.owner(),
            turn.conversation(),
            turn.command().clientId(),
            turn.isResumable(),
            turn.answer().createdAt());
    if (!turns.begin(record)) {
      return false;
    }
    ChatMessage said =
        placing.apply(
            ChatMessage.ofUser(
                turn.conversation(), turn.command().message().text(), turn.answer().createdAt()));
    conversations.append(turn.owner(), List.of(said, turn.answer()));
    if (turn.command().message() instanceof PersonMessage person) {
      files.give(turn.owner(), turn.conversation(), said.id(), person.attachments());
    }
    return true;
  }
}
