package dev.mosaic.testkit.store;

import dev.mosaic.domain.agent.SystemAgent;
import dev.mosaic.ports.store.AgentStore;
import dev.mosaic.ports.store.ProviderStore;
import dev.mosaic.ports.store.UserStore;

class InMemoryAgentStoreTest extends AgentStoreContract {
  private final InMemoryStores stores = InMemoryStores.empty();

  @Override
  protected AgentStore agents() {
    return stores.agents();
  }

  @Override
  protected ProviderStore providers() {
    return stores.providers();
  }

  @Override
  protected UserStore users() {
    return stores.users();
  }

  @Override
  protected void addSystemAgent(SystemAgent agent) {
    stores.agents().putSystem(agent);
  }
}
