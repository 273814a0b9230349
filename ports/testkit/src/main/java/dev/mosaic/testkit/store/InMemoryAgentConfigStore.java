package dev.mosaic.testkit.store;

import dev.mosaic.domain.provider.ProviderId;
import dev.mosaic.domain.settings.AgentConfig;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.AgentConfigStore;
import java.util.Optional;

/** Agents' settings in memory. */
public final class InMemoryAgentConfigStore implements AgentConfigStore, Rollbackable, Forgetful {
  private final Rows<UserId, AgentConfig> configs = new Rows<>();

  @Override
  public Optional<AgentConfig> find(UserId owner) {
    return configs.with(rows -> Optional.ofNullable(rows.get(owner)));
  }

  @Override
  public void save(AgentConfig config) {
    configs.with(rows -> rows.put(config.owner(), config) != null);
  }

  /** An account is gone: people who had chosen it have chosen none now. */
  void forget(ProviderId gone) {
    configs.with(
        rows -> {
          rows.replaceAll((owner, config) -> without(gone, config));
          return true;
        });
  }

  @Override
  public long forget(UserId person) {
    return configs.remove((owner, config) -> owner.equals(person));
  }

  @Override
  public Runnable snapshot() {
    return configs.snapshot();
  }

  private static AgentConfig without(ProviderId gone, AgentConfig config) {
    return gone.equals(config.providerId())
        ? config.withModels(null, config.primaryModel(), config.fallbackModels())
        : config;
  }
}
