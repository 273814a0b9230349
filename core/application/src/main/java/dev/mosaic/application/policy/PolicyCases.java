package dev.mosaic.application.policy;

import dev.mosaic.application.agent.delivery.SettingsDelivery;
import dev.mosaic.application.agent.delivery.SharedSettings;
import dev.mosaic.application.audit.Audit;
import dev.mosaic.application.setup.AgentPolicies;
import dev.mosaic.ports.Ports;

/** Use cases for what an administrator lays down for everybody. */
public record PolicyCases(
    ShowAgentPolicy showAgentPolicy,
    SaveAgentPolicy saveAgentPolicy,
    ShowCrossOrigin showCrossOrigin,
    SaveCrossOrigin saveCrossOrigin) {
  /** Wires them. */
  public static PolicyCases assemble(
      Ports ports,
      AgentPolicies policies,
      SettingsDelivery delivery,
      SharedSettings shared,
      Audit audit) {
    CrossOrigin crossOrigin = new CrossOrigin(ports.settings());
    return new PolicyCases(
        new ShowAgentPolicy(policies),
        new SaveAgentPolicy(policies, ports.transactions(), delivery, shared, audit),
        new ShowCrossOrigin(crossOrigin),
        new SaveCrossOrigin(crossOrigin, audit));
  }
}
