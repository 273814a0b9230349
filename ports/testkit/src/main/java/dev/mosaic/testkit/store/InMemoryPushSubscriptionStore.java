package dev.mosaic.testkit.store;

import dev.mosaic.domain.push.PushSubscription;
import dev.mosaic.domain.push.PushSubscriptionId;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.PushSubscriptionStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Subscriptions in memory, of the sessions of one store. */
public final class InMemoryPushSubscriptionStore
    implements PushSubscriptionStore, Rollbackable, Forgetful {
  private final Rows<PushSubscriptionId, PushSubscription> subscriptions = new Rows<>();
  private final InMemorySessionStore sessions;

  public InMemoryPushSubscriptionStore(InMemorySessionStore sessions) {
    this.sessions = sessions;
  }

  @Override
  public void save(PushSubscription subscription) {
    if (!isOfASession(subscription)) {
      return;
    }
    subscriptions.remove((id, other) -> other.session().equals(subscription.session()));
    subscriptions.with(rows -> rows.put(subscription.id(), subscription));
  }

  @Override
  public List<PushSubscription> list(UserId owner) {
    subscriptions.remove((id, one) -> !isOfASession(one));
    return subscriptions.with(
        rows ->
            rows.values().stream()
                .filter(one -> one.owner().equals(owner))
                .sorted(Comparator.comparing(PushSubscription::createdAt))
                .toList());
  }

  @Override
  public boolean remove(UserId owner, PushSubscriptionId id) {
    return subscriptions.remove((key, one) -> key.equals(id) && one.owner().equals(owner)) > 0;
  }

  @Override
  public long forget(UserId person) {
    return subscriptions.remove((id, one) -> one.owner().equals(person));
  }

  @Override
  public Runnable snapshot() {
    return subscriptions.snapshot();
  }

  private boolean isOfASession(PushSubscription one) {
    return sessions.list(one.owner(), Instant.EPOCH).stream()
        .anyMatch(session -> session.id().equals(one.session()));
  }
}
