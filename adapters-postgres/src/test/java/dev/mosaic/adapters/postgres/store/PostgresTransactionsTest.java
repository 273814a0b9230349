package dev.mosaic.adapters.postgres.store;

import dev.mosaic.adapters.postgres.RealDatabase;
import dev.mosaic.ports.store.SettingStore;
import dev.mosaic.ports.store.Transactions;
import dev.mosaic.ports.store.UserStore;
import dev.mosaic.testkit.store.TransactionsContract;

class PostgresTransactionsTest extends TransactionsContract {
  PostgresTransactionsTest() {
    RealDatabase.empty();
  }

  @Override
  protected Transactions transactions() {
    return RealDatabase.bean(Transactions.class);
  }

  @Override
  protected UserStore users() {
    return RealDatabase.bean(UserStore.class);
  }

  @Override
  protected SettingStore settings() {
    return RealDatabase.bean(SettingStore.class);
  }
}
