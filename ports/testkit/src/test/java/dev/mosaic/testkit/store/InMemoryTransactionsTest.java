package dev.mosaic.testkit.store;

import dev.mosaic.ports.store.SettingStore;
import dev.mosaic.ports.store.Transactions;
import dev.mosaic.ports.store.UserStore;

class InMemoryTransactionsTest extends TransactionsContract {
  private final InMemoryStores stores = InMemoryStores.empty();

  @Override
  protected Transactions transactions() {
    return stores.transactions();
  }

  @Override
  protected UserStore users() {
    return stores.users();
  }

  @Override
  protected SettingStore settings() {
    return stores.settings();
  }
}
