package dev.mosaic.application.policy;

import dev.mosaic.application.agent.delivery.SettingsDelivery;
import dev.mosaic.application.agent.delivery.SharedSettings;
import dev.mosaic.application.audit.Audit;
import dev.mosaic.application.audit.AuditAction;
import dev.mosaic.application.audit.AuditTarget;
import dev.mosaic.application.request.Caller;
import dev.mosaic.application.setup.AgentPolicies;
import dev.mosaic.domain.settings.AgentPolicy;
import dev.mosaic.ports.store.Transactions;

/**
 * Lays down what holds for everybody's agents. Another way out makes running agents start afresh,
 * each after its answer; the rest counts from the next call on.
 */
public final class SaveAgentPolicy {
  private final AgentPolicies policies;
  private final Transactions transactions;
  private final SettingsDelivery applying;
  private final SharedSettings shared;
  private final Audit audit;

  SaveAgentPolicy(
      AgentPolicies policies,
      Transactions transactions,
      SettingsDelivery applying,
      SharedSettings shared,
      Audit audit) {
    this.policies = policies;
    this.transactions = transactions;
    this.applying = applying;
    this.shared = shared;
    this.audit = audit;
  }

  public AgentPolicy save(Caller admin, AgentPolicy policy) {
    AgentPolicy before = policies.current();
    transactions.inTransaction(
        () -> {
          policies.keep(policy);
          return policy;
        });
    policies.forget();
    audit.note(
        admin,
        AuditAction.AGENT_POLICY_SAVED,
        AuditTarget.EGRESS.named(policy.egress().label()),
        "ok");
    if (before.egress() != policy.egress()) {
      applying.restartAll();
    } else if (before.membersMayShare() != policy.membersMayShare()) {
      shared.changedForAll();
    }
    return policies.current();
  }
}
