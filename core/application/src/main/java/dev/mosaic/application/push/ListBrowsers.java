package dev.mosaic.application.push;

import dev.mosaic.domain.push.PushSubscription;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.push.PushService;
import dev.mosaic.ports.store.PushSubscriptionStore;
import java.util.List;

/** Shows which of a person's browsers are told of answers, and what another one needs to be. */
public final class ListBrowsers {
  private final PushSubscriptionStore subscriptions;
  private final InstanceKeys keys;
  private final PushService service;

  ListBrowsers(PushSubscriptionStore subscriptions, InstanceKeys keys, PushService service) {
    this.subscriptions = subscriptions;
    this.keys = keys;
    this.service = service;
  }

  public List<PushSubscription> list(UserId owner) {
    return subscriptions.list(owner);
  }

  /** What a browser subscribes with. */
  public String publicKey() {
    return service.publicKey(keys.keys());
  }
}
