package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.push.PushSubscription;
import dev.mosaic.domain.push.PushSubscriptionId;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.PushSubscriptionStore;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Browsers in `push_subscription`; the database takes one along with its session. */
@Singleton
final class PostgresPushSubscriptionStore implements PushSubscriptionStore {
  private final PushSubscriptionRows rows;
  private final SealedPush sealed;
  private final PostgresTransactions transactions;

  PostgresPushSubscriptionStore(
      PushSubscriptionRows rows, SealedPush sealed, PostgresTransactions transactions) {
    this.rows = rows;
    this.sealed = sealed;
    this.transactions = transactions;
  }

  @Override
  public void save(PushSubscription subscription) {
    PushSubscriptionRow row = sealed.row(subscription);
    transactions.run(
        Identity.ofOwner(subscription.owner()),
        () -> {
          rows.removeOfSession(row.userId(), row.sessionId());
          rows.insert(row);
        });
  }

  @Override
  public List<PushSubscription> list(UserId owner) {
    return transactions.asOwner(
        owner,
        () ->
            rows.of(owner.value()).stream()
                .map(sealed::subscription)
                .flatMap(Optional::stream)
                .toList());
  }

  @Override
  public boolean remove(UserId owner, PushSubscriptionId id) {
    return transactions.asOwner(owner, () -> rows.remove(owner.value(), id.value()) > 0);
  }
}
