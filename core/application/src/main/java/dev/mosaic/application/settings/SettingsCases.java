package dev.mosaic.application.settings;

import dev.mosaic.application.Ports;
import dev.mosaic.application.agent.SettingsDelivery;
import dev.mosaic.application.audit.Audit;
import java.time.Clock;

/** What can be done about a person's own settings. */
public record SettingsCases(
    ListProviders listProviders,
    ShowProvider showProvider,
    SaveProvider saveProvider,
    ChangeProvider changeProvider,
    RemoveProvider removeProvider,
    ProbeProvider probeProvider,
    ShowAgentConfig showAgentConfig,
    SaveAgentConfig saveAgentConfig,
    ListConfigVersions listConfigVersions,
    ShowConfigVersion showConfigVersion,
    ReturnToConfigVersion returnToConfigVersion,
    ShowAgentPolicy showAgentPolicy,
    SaveAgentPolicy saveAgentPolicy,
    ShowCrossOrigin showCrossOrigin,
    SaveCrossOrigin saveCrossOrigin) {
  /** Puts them together. */
  public static SettingsCases assemble(
      Ports ports,
      Clock clock,
      ProviderKeys keys,
      AgentPolicies policies,
      ConfigKeeping keeping,
      SettingsDelivery applying,
      Audit audit) {
    CrossOrigin crossOrigin = new CrossOrigin(ports.settings());
    ProviderViews views = new ProviderViews(ports.providers(), ports.agentConfigs(), keys);
    SaveAgentConfig saveConfig =
        new SaveAgentConfig(
            keeping,
            ports.providers(),
            ports.agents(),
            ports.transactions(),
            policies,
            applying,
            audit);
    return new SettingsCases(
        new ListProviders(ports.providers(), views),
        new ShowProvider(ports.providers(), views),
        new SaveProvider(
            ports.providers(),
            ports.agentConfigs(),
            keeping,
            ports.onboarding(),
            ports.transactions(),
            ports.probe(),
            keys,
            policies,
            audit,
            clock),
        new ChangeProvider(
            ports.providers(),
            ports.agentConfigs(),
            keeping,
            ports.transactions(),
            new NewConnection(ports.probe(), keys, policies),
            keys,
            applying,
            audit,
            clock),
        new RemoveProvider(ports.providers(), ports.agentConfigs(), applying, audit),
        new ProbeProvider(ports.providers(), ports.probe(), keys, policies, applying, clock),
        new ShowAgentConfig(ports.agentConfigs(), ports.agents(), policies),
        saveConfig,
        new ListConfigVersions(ports.configVersions()),
        new ShowConfigVersion(ports.configVersions()),
        new ReturnToConfigVersion(ports.configVersions(), saveConfig),
        new ShowAgentPolicy(policies),
        new SaveAgentPolicy(policies, ports.transactions(), applying, audit),
        new ShowCrossOrigin(crossOrigin),
        new SaveCrossOrigin(crossOrigin, audit));
  }
}
