package dev.mosaic.application.usage;

import dev.mosaic.application.llm.Budget;
import dev.mosaic.domain.llm.ModelUsage;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.UsageStore;
import java.util.List;

/** Shows a person what their own agent used. */
public final class ShowUsage {
  private final UsageStore usage;
  private final Budget budget;

  ShowUsage(UsageStore usage, Budget budget) {
    this.usage = usage;
    this.budget = budget;
  }

  /** Own use by day and model, newest day first, and how the month's budget stands. */
  public record View(List<ModelUsage> rows, Budget.Standing standing) {}

  public View show(UserId owner, Period period) {
    return new View(usage.ofPerson(owner, period.from(), period.to()), budget.standingOf(owner));
  }
}
