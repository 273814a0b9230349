package dev.mosaic.adapters.postgres.store;

import dev.mosaic.adapters.postgres.RealDatabase;
import dev.mosaic.domain.agent.SystemAgent;
import dev.mosaic.domain.secret.SealedSecret;
import dev.mosaic.ports.store.AgentStore;
import dev.mosaic.ports.store.ProviderStore;
import dev.mosaic.ports.store.UserStore;
import dev.mosaic.testkit.store.AgentStoreContract;
import java.util.Objects;

class PostgresAgentStoreTest extends AgentStoreContract {
  PostgresAgentStoreTest() {
    RealDatabase.empty();
  }

  @Override
  protected AgentStore agents() {
    return RealDatabase.bean(AgentStore.class);
  }

  @Override
  protected ProviderStore providers() {
    return RealDatabase.bean(ProviderStore.class);
  }

  @Override
  protected UserStore users() {
    return RealDatabase.bean(UserStore.class);
  }

  @Override
  protected void addSystemAgent(SystemAgent agent) {
    SealedSecret token = Objects.requireNonNull(agent.gatewayToken());
    RealDatabase.execute(
        """
        insert into system_container
          (id, name, role, gateway_token, provider_id, provider_user_id, primary_model, is_active)
        values (?, ?, ?, ?, ?, ?, ?, ?)\
        """,
        agent.id().value(),
        agent.name(),
        agent.role(),
        token.blob(),
        agent.providerId().value(),
        agent.accountOwner().value(),
        agent.primaryModel().toString(),
        agent.active());
  }
}
