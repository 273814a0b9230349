package dev.mosaic.application.config;

import dev.mosaic.application.agent.delivery.SettingsDelivery;
import dev.mosaic.application.audit.Audit;
import dev.mosaic.application.setup.AgentPolicies;
import dev.mosaic.application.setup.ConfigKeeping;
import dev.mosaic.application.setup.LentAccounts;
import dev.mosaic.ports.Ports;

/** Use cases for what a person sets their agent to. */
public record ConfigCases(
    ShowAgentConfig show,
    SaveAgentConfig save,
    ListConfigVersions listVersions,
    ShowConfigVersion showVersion,
    ReturnToConfigVersion returnToVersion) {
  /** Wires them. */
  public static ConfigCases assemble(
      Ports ports,
      AgentPolicies policies,
      LentAccounts lent,
      ConfigKeeping keeping,
      SettingsDelivery delivery,
      Audit audit) {
    SaveAgentConfig save =
        new SaveAgentConfig(
            keeping,
            ports.providers(),
            ports.agents(),
            ports.transactions(),
            policies,
            lent,
            delivery,
            audit);
    return new ConfigCases(
        new ShowAgentConfig(
            ports.agentConfigs(), ports.agents(), ports.providers(), policies, lent),
        save,
        new ListConfigVersions(ports.configVersions()),
        new ShowConfigVersion(ports.configVersions()),
        new ReturnToConfigVersion(ports.configVersions(), save));
  }
}
