package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.QueuedMessage;
import dev.mosaic.domain.chat.TurnId;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.QueuedMessageStore;
import jakarta.inject.Singleton;
import java.util.List;

/** Messages that wait in `queued_message`; that they do, `turn` says too. */
@Singleton
final class PostgresQueuedMessageStore implements QueuedMessageStore {
  private final QueuedMessageRows rows;
  private final TurnRows turns;
  private final SealedQueue sealed;
  private final PostgresTransactions transactions;

  PostgresQueuedMessageStore(
      QueuedMessageRows rows,
      TurnRows turns,
      SealedQueue sealed,
      PostgresTransactions transactions) {
    this.rows = rows;
    this.turns = turns;
    this.sealed = sealed;
    this.transactions = transactions;
  }

  @Override
  public void add(QueuedMessage message) {
    transactions.run(
        Identity.ofOwner(message.owner()),
        () -> {
          turns.setQueued(message.owner().value(), message.turn().value(), true);
          rows.insert(sealed.row(message));
        });
  }

  @Override
  public List<QueuedMessage> of(UserId owner, ConversationId conversation) {
    return transactions.asOwner(
        owner,
        () -> rows.of(owner.value(), conversation.value()).stream().map(sealed::message).toList());
  }

  @Override
  public boolean change(QueuedMessage message) {
    QueuedMessageRow row = sealed.row(message);
    return transactions.asOwner(
        message.owner(),
        () -> rows.change(row.userId(), row.conversationId(), row.turnId(), row.content()) > 0);
  }

  @Override
  public boolean remove(UserId owner, TurnId turn) {
    return transactions.asOwner(
        owner,
        () -> {
          boolean removed = rows.remove(owner.value(), turn.value()) > 0;
          if (removed) {
            turns.setQueued(owner.value(), turn.value(), false);
          }
          return removed;
        });
  }

  @Override
  public List<Place> places() {
    return transactions.as(
        Identity.SERVER,
        () ->
            turns.queued().stream()
                .map(TurnRow::toTurn)
                .map(turn -> new Place(turn.owner(), turn.conversation(), turn.id()))
                .toList());
  }
}
