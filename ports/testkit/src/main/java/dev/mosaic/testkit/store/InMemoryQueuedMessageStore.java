package dev.mosaic.testkit.store;

import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.QueuedMessage;
import dev.mosaic.domain.chat.TurnId;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ConversationStore;
import dev.mosaic.ports.store.QueuedMessageStore;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Messages that wait, in memory. */
public final class InMemoryQueuedMessageStore
    implements QueuedMessageStore, Rollbackable, Forgetful {
  private final Rows<TurnId, QueuedMessage> messages = new Rows<>();
  private final ConversationStore conversations;

  /**
   * @param conversations messages of those it has no more are gone
   */
  InMemoryQueuedMessageStore(ConversationStore conversations) {
    this.conversations = conversations;
  }

  @Override
  public void add(QueuedMessage message) {
    messages.with(rows -> rows.put(message.turn(), message));
  }

  @Override
  public List<QueuedMessage> of(UserId owner, ConversationId conversation) {
    return messages.with(
        rows ->
            live(rows)
                .filter(one -> one.owner().equals(owner))
                .filter(one -> one.conversation().equals(conversation))
                .toList());
  }

  @Override
  public boolean change(QueuedMessage message) {
    return messages.with(
        rows ->
            isOf(rows, message.owner(), message.turn())
                && rows.put(message.turn(), message) != null);
  }

  @Override
  public boolean remove(UserId owner, TurnId turn) {
    return messages.with(rows -> isOf(rows, owner, turn) && rows.remove(turn) != null);
  }

  @Override
  public List<Place> places() {
    return messages.with(
        rows ->
            live(rows).map(one -> new Place(one.owner(), one.conversation(), one.turn())).toList());
  }

  @Override
  public long forget(UserId person) {
    return messages.remove((turn, message) -> message.owner().equals(person));
  }

  @Override
  public Runnable snapshot() {
    return messages.snapshot();
  }

  private boolean isOf(Map<TurnId, QueuedMessage> rows, UserId owner, TurnId turn) {
    return live(rows).anyMatch(one -> one.turn().equals(turn) && one.owner().equals(owner));
  }

  private Stream<QueuedMessage> live(Map<TurnId, QueuedMessage> rows) {
    return rows.values().stream()
        .filter(one -> conversations.find(one.owner(), one.conversation()).isPresent());
  }
}
