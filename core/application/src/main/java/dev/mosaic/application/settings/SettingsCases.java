package dev.mosaic.application.settings;

import dev.mosaic.application.Audit;
import dev.mosaic.application.Ports;
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
    SaveAgentConfig saveAgentConfig) {
  /** Puts them together. */
  public static SettingsCases assemble(Ports ports, Clock clock, ProviderKeys keys, Audit audit) {
    return new SettingsCases(
        new ListProviders(ports.providers()),
        new ShowProvider(ports.providers()),
        new SaveProvider(
            ports.providers(),
            ports.agentConfigs(),
            ports.onboarding(),
            ports.transactions(),
            ports.probe(),
            keys,
            audit,
            clock),
        new ChangeProvider(
            ports.providers(), ports.agentConfigs(), ports.transactions(), keys, audit, clock),
        new RemoveProvider(ports.providers(), ports.agentConfigs(), audit),
        new ProbeProvider(ports.providers(), ports.probe(), keys, clock),
        new ShowAgentConfig(ports.agentConfigs(), ports.agents()),
        new SaveAgentConfig(
            ports.agentConfigs(), ports.providers(), ports.agents(), ports.transactions(), audit));
  }
}
