package dev.mosaic.application.config;

import dev.mosaic.application.setup.AgentPolicies;
import dev.mosaic.application.setup.LentAccounts;
import dev.mosaic.domain.agent.AgentRecord;
import dev.mosaic.domain.provider.ModelRef;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.settings.AgentConfig;
import dev.mosaic.domain.sharing.SharedAccount;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.AgentConfigStore;
import dev.mosaic.ports.store.AgentStore;
import dev.mosaic.ports.store.ProviderStore;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows what a person chose for their agent. */
public final class ShowAgentConfig {
  private final AgentConfigStore configs;
  private final AgentStore agents;
  private final ProviderStore providers;
  private final AgentPolicies policies;
  private final LentAccounts lent;

  public ShowAgentConfig(
      AgentConfigStore configs,
      AgentStore agents,
      ProviderStore providers,
      AgentPolicies policies,
      LentAccounts lent) {
    this.configs = configs;
    this.agents = agents;
    this.providers = providers;
    this.policies = policies;
    this.lent = lent;
  }

  /**
   * The choices, with how long the agent may idle, and within which bounds that may be set.
   *
   * @param modelNow the model the agent asks first now; another than the chosen one where that is
   *     not shared any more or none was chosen, null where there is none at all
   */
  public record View(
      AgentConfig config,
      @Nullable ModelRef modelNow,
      Duration idleTimeout,
      Duration shortestIdle,
      Duration longestIdle) {}

  public View show(UserId owner) {
    AgentConfig config = configs.find(owner).orElseGet(() -> AgentConfig.empty(owner));
    List<Provider> usable =
        Stream.concat(
                providers.list(owner).stream().filter(Provider::active),
                lent.of(owner).stream().map(SharedAccount::account))
            .toList();
    return new View(
        config,
        config.primaryAmong(usable).orElse(null),
        agents
            .findByOwner(owner)
            .map(AgentRecord::idleTimeout)
            .orElse(AgentRecord.DEFAULT_IDLE_TIMEOUT),
        policies.current().shortestIdle(),
        policies.current().longestIdle());
  }
}
