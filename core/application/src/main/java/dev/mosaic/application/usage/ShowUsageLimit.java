package dev.mosaic.application.usage;

import dev.mosaic.application.llm.Budget;
import dev.mosaic.domain.user.UserId;

/** Shows a person how their month's budget stands. */
public final class ShowUsageLimit {
  private final Budget budget;

  ShowUsageLimit(Budget budget) {
    this.budget = budget;
  }

  public Budget.Standing show(UserId owner) {
    return budget.standingOf(owner);
  }
}
