package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.settings.AgentConfig;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.AgentConfigStore;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Agents' settings in `user_agent_config`. */
@Singleton
final class PostgresAgentConfigStore implements AgentConfigStore {
  private final AgentConfigRows rows;
  private final PostgresTransactions transactions;

  PostgresAgentConfigStore(AgentConfigRows rows, PostgresTransactions transactions) {
    this.rows = rows;
    this.transactions = transactions;
  }

  @Override
  public Optional<AgentConfig> find(UserId owner) {
    return transactions.asOwner(
        owner, () -> rows.findByUserId(owner.value()).map(AgentConfigRow::toConfig));
  }

  @Override
  public void save(AgentConfig config) {
    transactions.run(Identity.ofOwner(config.owner()), () -> rows.save(AgentConfigRow.of(config)));
  }
}
