package dev.mosaic.application.setup;

import dev.mosaic.application.facts.ContainerFacts;
import dev.mosaic.domain.sharing.SharedAccount;
import dev.mosaic.domain.user.UserId;
import java.util.List;

/**
 * What people may use of others' accounts. Whatever ends that counts from the next call on: the end
 * of a share, an account or a model that goes, a lender who is deactivated or may not share any
 * more.
 */
public final class LentAccounts {
  private final ContainerFacts facts;
  private final AgentPolicies policies;

  public LentAccounts(ContainerFacts facts, AgentPolicies policies) {
    this.facts = facts;
    this.policies = policies;
  }

  /** Those that can be used now, oldest share first. */
  public List<SharedAccount> of(UserId person) {
    return usable(facts.lentTo(person));
  }

  /** Of some, those that can be used now. */
  public List<SharedAccount> usable(List<SharedAccount> some) {
    return some.stream()
        .filter(SharedAccount::isUsable)
        .filter(it -> policies.current().letsShare(it.lender()))
        .toList();
  }
}
