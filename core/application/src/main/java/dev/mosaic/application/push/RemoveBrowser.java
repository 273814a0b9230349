package dev.mosaic.application.push;

import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.push.PushSubscriptionId;
import dev.mosaic.ports.store.PushSubscriptionStore;

/** Has one of a person's browsers told of nothing any more. */
public final class RemoveBrowser {
  private final PushSubscriptionStore subscriptions;

  RemoveBrowser(PushSubscriptionStore subscriptions) {
    this.subscriptions = subscriptions;
  }

  /** False if there is none, or it is somebody else's. */
  public boolean remove(Caller caller, PushSubscriptionId id) {
    return subscriptions.remove(caller.id(), id);
  }
}
