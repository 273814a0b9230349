package dev.mosaic.adapters.postgres.store;

import dev.mosaic.adapters.postgres.RealDatabase;
import dev.mosaic.ports.store.AgentConfigStore;
import dev.mosaic.ports.store.ProviderStore;
import dev.mosaic.ports.store.UserStore;
import dev.mosaic.testkit.store.AgentConfigStoreContract;

class PostgresAgentConfigStoreTest extends AgentConfigStoreContract {
  PostgresAgentConfigStoreTest() {
    RealDatabase.empty();
  }

  @Override
  protected AgentConfigStore configs() {
    return RealDatabase.bean(AgentConfigStore.class);
  }

  @Override
  protected ProviderStore providers() {
    return RealDatabase.bean(ProviderStore.class);
  }

  @Override
  protected UserStore users() {
    return RealDatabase.bean(UserStore.class);
  }
}
