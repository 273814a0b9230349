package dev.mosaic.application.usage;

import dev.mosaic.application.audit.Audit;
import dev.mosaic.application.llm.Budget;
import dev.mosaic.ports.Ports;

/** What can be asked about what agents use. */
public record UsageCases(
    ShowUsage show,
    ShowUsageLimit showLimit,
    SetUsageLimit setLimit,
    ShowInstanceUsage showInstance) {
  /** Wires the use cases. */
  public static UsageCases assemble(Ports ports, Budget budget, Audit audit) {
    return new UsageCases(
        new ShowUsage(ports.usage(), budget),
        new ShowUsageLimit(budget),
        new SetUsageLimit(ports.usage(), budget, audit),
        new ShowInstanceUsage(ports.usage(), ports.users()));
  }
}
