package dev.mosaic.testkit.store;

import dev.mosaic.ports.store.AgentConfigStore;
import dev.mosaic.ports.store.ProviderStore;
import dev.mosaic.ports.store.UserStore;

class InMemoryAgentConfigStoreTest extends AgentConfigStoreContract {
  private final InMemoryStores stores = InMemoryStores.empty();

  @Override
  protected AgentConfigStore configs() {
    return stores.agentConfigs();
  }

  @Override
  protected ProviderStore providers() {
    return stores.providers();
  }

  @Override
  protected UserStore users() {
    return stores.users();
  }
}
