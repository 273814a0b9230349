package dev.mosaic.application.usage;

import dev.mosaic.application.audit.Audit;
import dev.mosaic.application.audit.AuditAction;
import dev.mosaic.application.audit.AuditTarget;
import dev.mosaic.application.llm.Budget;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.llm.TokenLimits;
import dev.mosaic.ports.store.UsageStore;
import org.jspecify.annotations.Nullable;

/** Sets what a person allows their own agent in a month; counts from the next call on. */
public final class SetUsageLimit {
  private final UsageStore usage;
  private final Budget budget;
  private final Audit audit;

  SetUsageLimit(UsageStore usage, Budget budget, Audit audit) {
    this.usage = usage;
    this.budget = budget;
    this.audit = audit;
  }

  /**
   * @param monthlyTokens null for no limit
   */
  public Budget.Standing set(Caller caller, @Nullable Long monthlyTokens) {
    usage.setLimit(caller.id(), TokenLimits.checked(monthlyTokens));
    audit.note(
        caller,
        AuditAction.USAGE_LIMIT_SAVED,
        AuditTarget.MONTHLY_TOKENS.named(monthlyTokens == null ? "none" : monthlyTokens.toString()),
        "ok");
    return budget.standingOf(caller.id());
  }
}
