package dev.mosaic.testkit.store;

import dev.mosaic.ports.store.PushSubscriptionStore;
import dev.mosaic.ports.store.SessionStore;
import dev.mosaic.ports.store.UserStore;

class InMemoryPushSubscriptionStoreTest extends PushSubscriptionStoreContract {
  private final InMemoryStores stores = InMemoryStores.empty();

  @Override
  protected PushSubscriptionStore subscriptions() {
    return stores.pushSubscriptions();
  }

  @Override
  protected SessionStore sessions() {
    return stores.sessions();
  }

  @Override
  protected UserStore users() {
    return stores.users();
  }
}
