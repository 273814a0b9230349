package dev.mosaic.application.config;

import dev.mosaic.application.agent.delivery.SettingsDelivery;
import dev.mosaic.application.audit.Audit;
import dev.mosaic.application.setup.AgentPolicies;
import dev.mosaic.application.setup.ConfigKeeping;
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
            delivery,
            audit);
    return new ConfigCases(
        new ShowAgentConfig(ports.agentConfigs(), ports.agents(), policies),
        save,
        new ListConfigVersions(ports.configVersions()),
        new ShowConfigVersion(ports.configVersions()),
        new ReturnToConfigVersion(ports.configVersions(), save));
  }
}
