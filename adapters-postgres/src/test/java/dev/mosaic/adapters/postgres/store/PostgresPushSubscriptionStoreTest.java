package dev.mosaic.adapters.postgres.store;

import dev.mosaic.adapters.postgres.RealDatabase;
import dev.mosaic.ports.store.PushSubscriptionStore;
import dev.mosaic.ports.store.SessionStore;
import dev.mosaic.ports.store.UserStore;
import dev.mosaic.testkit.store.PushSubscriptionStoreContract;

class PostgresPushSubscriptionStoreTest extends PushSubscriptionStoreContract {
  PostgresPushSubscriptionStoreTest() {
    RealDatabase.empty();
  }

  @Override
  protected PushSubscriptionStore subscriptions() {
    return RealDatabase.bean(PushSubscriptionStore.class);
  }

  @Override
  protected SessionStore sessions() {
    return RealDatabase.bean(SessionStore.class);
  }

  @Override
  protected UserStore users() {
    return RealDatabase.bean(UserStore.class);
  }
}
