package dev.mosaic.application.chat;

import dev.mosaic.domain.chat.MessageId;
import dev.mosaic.domain.chat.MessagePlace;
import dev.mosaic.domain.chat.MessageTree;
import dev.mosaic.domain.chat.TurnId;
import dev.mosaic.ports.store.ConversationStore;
import java.util.List;
import java.util.Optional;

/** What a gateway is to have in mind when it works on a turn. */
final class EarlierTurns {
  private final ConversationStore conversations;

  EarlierTurns(ConversationStore conversations) {
    this.conversations = conversations;
  }

  /**
   * The turns that one follows, the nearest first; empty in a conversation without versions, where
   * it follows what the gateway heard last.
   */
  Optional<List<TurnId>> of(Turn turn) {
    List<MessagePlace> places = conversations.places(turn.owner(), turn.conversation());
    MessageTree tree = MessageTree.of(places);
    return tree.isBranched() ? Optional.of(before(turn, tree)) : Optional.empty();
  }

  private static List<TurnId> before(Turn turn, MessageTree tree) {
    List<MessageId> path = tree.pathTo(turn.message());
    return path.subList(0, path.size() - 1).reversed().stream()
        .filter(message -> !tree.isOfPerson(message))
        .map(TurnId::of)
        .toList();
  }
}
