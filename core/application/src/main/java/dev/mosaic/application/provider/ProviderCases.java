package dev.mosaic.application.provider;

import dev.mosaic.application.agent.delivery.SettingsDelivery;
import dev.mosaic.application.agent.delivery.SharedSettings;
import dev.mosaic.application.audit.Audit;
import dev.mosaic.application.setup.AgentPolicies;
import dev.mosaic.application.setup.ConfigKeeping;
import dev.mosaic.application.setup.ProviderKeys;
import dev.mosaic.ports.Ports;
import java.time.Clock;

/** Use cases for a person's accounts with vendors. */
public record ProviderCases(
    ListProviders list,
    ShowProvider show,
    SaveProvider save,
    ChangeProvider change,
    RemoveProvider remove,
    ProbeProvider probe) {
  /** Wires them. */
  public static ProviderCases assemble(
      Ports ports,
      Clock clock,
      ProviderKeys keys,
      AgentPolicies policies,
      ConfigKeeping keeping,
      SettingsDelivery delivery,
      SharedSettings shared,
      Audit audit) {
    ProviderViews views = new ProviderViews(ports.providers(), ports.agentConfigs(), keys);
    return new ProviderCases(
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
            delivery,
            audit,
            clock),
        new ChangeProvider(
            ports.providers(),
            ports.agentConfigs(),
            keeping,
            ports.transactions(),
            new NewConnection(ports.probe(), keys, policies),
            keys,
            delivery,
            shared,
            audit,
            clock),
        new RemoveProvider(ports.providers(), ports.agentConfigs(), delivery, shared, audit),
        new ProbeProvider(
            ports.providers(), ports.probe(), keys, policies, delivery, shared, clock));
  }
}
