package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.chat.ClientTurnId;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.NumberedEvent;
import dev.mosaic.domain.chat.TurnId;
import dev.mosaic.domain.chat.TurnRecord;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.TurnStore;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Turns in `turn`, what happened in them in `turn_event`. */
@Singleton
final class PostgresTurnStore implements TurnStore {
  private final TurnRows turns;
  private final TurnEventRows rows;
  private final SealedEvents sealed;
  private final PostgresTransactions transactions;

  PostgresTurnStore(
      TurnRows turns, TurnEventRows rows, SealedEvents sealed, PostgresTransactions transactions) {
    this.turns = turns;
    this.rows = rows;
    this.sealed = sealed;
    this.transactions = transactions;
  }

  @Override
  public boolean begin(TurnRecord turn) {
    return transactions.asOwner(
        turn.owner(),
        () ->
            turns.insert(
                    turn.id().value(),
                    turn.owner().value(),
                    turn.conversation().value(),
                    turn.clientId() == null ? null : turn.clientId().value(),
                    turn.resumable(),
                    turn.createdAt())
                != null);
  }

  @Override
  public Optional<TurnRecord> find(UserId owner, ClientTurnId id) {
    return transactions.asOwner(
        owner, () -> turns.findByUserIdAndClientId(owner.value(), id.value()).map(TurnRow::toTurn));
  }

  @Override
  public void append(UserId owner, TurnId turn, List<NumberedEvent> events) {
    transactions.runInTurn(Identity.ofOwner(owner), () -> insert(owner, turn, events));
  }

  @Override
  public void end(UserId owner, TurnId turn, List<NumberedEvent> last, Instant at) {
    transactions.runInTurn(
        Identity.ofOwner(owner),
        () -> {
          if (!last.isEmpty()) {
            insert(owner, turn, last);
          }
          turns.end(owner.value(), turn.value(), at);
        });
  }

  private void insert(UserId owner, TurnId turn, List<NumberedEvent> events) {
    UUID row = UUID.randomUUID();
    rows.insert(
        row,
        owner.value(),
        turn.value(),
        events.getFirst().id(),
        events.getLast().id(),
        sealed.sealed(owner.value(), row, events));
  }

  @Override
  public List<NumberedEvent> after(UserId owner, ConversationId conversation, long id) {
    return transactions.asOwner(
        owner,
        () ->
            rows.after(owner.value(), conversation.value(), id).stream()
                .flatMap(row -> sealed.events(row).stream())
                .filter(event -> event.id() > id)
                .toList());
  }

  @Override
  public List<NumberedEvent> of(UserId owner, TurnId turn) {
    return transactions.asOwner(
        owner,
        () ->
            rows.ofTurn(owner.value(), turn.value()).stream()
                .flatMap(row -> sealed.events(row).stream())
                .toList());
  }

  @Override
  public long last(UserId owner, ConversationId conversation) {
    return transactions.asOwner(owner, () -> rows.last(owner.value(), conversation.value()));
  }

  @Override
  public List<TurnRecord> unended() {
    return transactions.as(
        Identity.SERVER, () -> turns.unended().stream().map(TurnRow::toTurn).toList());
  }

  @Override
  public int forgetEndedBefore(Instant time) {
    return transactions.as(Identity.SERVER, () -> turns.deleteEndedBefore(time));
  }
}
