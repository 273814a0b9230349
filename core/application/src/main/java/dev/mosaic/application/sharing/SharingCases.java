package dev.mosaic.application.sharing;

import dev.mosaic.application.agent.delivery.SharedSettings;
import dev.mosaic.application.audit.Audit;
import dev.mosaic.application.setup.AgentPolicies;
import dev.mosaic.application.setup.LentAccounts;
import dev.mosaic.ports.Ports;
import java.time.Clock;

/** Use cases for accounts that people let others use. */
public record SharingCases(
    ShareProvider share,
    ShowShare show,
    ListSharedAccounts shared,
    ShowSharedAccount showShared,
    FindPeople findPeople) {
  /** Wires them. */
  public static SharingCases assemble(
      Ports ports,
      Clock clock,
      AgentPolicies policies,
      LentAccounts lent,
      SharedSettings delivery,
      Audit audit) {
    ListSharedAccounts shared =
        new ListSharedAccounts(ports.shares(), ports.agentConfigs(), lent, clock);
    ShareViews views = new ShareViews(ports.shares(), ports.users());
    return new SharingCases(
        new ShareProvider(
            ports.providers(),
            ports.shares(),
            ports.users(),
            ports.transactions(),
            policies,
            delivery,
            new ShareAudit(audit, ports.users()),
            views,
            clock),
        new ShowShare(ports.providers(), views, policies),
        shared,
        new ShowSharedAccount(shared),
        new FindPeople(ports.users(), policies));
  }
}
