package dev.mosaic.application.push;

import dev.mosaic.domain.push.PushSubscription;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.PushSubscriptionStore;
import java.util.List;

/** Shows which of a person's browsers are told of answers. */
public final class ListBrowsers {
  private final PushSubscriptionStore subscriptions;

  ListBrowsers(PushSubscriptionStore subscriptions) {
    this.subscriptions = subscriptions;
  }

  public List<PushSubscription> list(UserId owner) {
    return subscriptions.list(owner);
  }
}
