package dev.mosaic.adapters.http.client.provider;

import dev.mosaic.domain.provider.ProbeCheck;
import dev.mosaic.domain.provider.ProbeCheck.Id;
import dev.mosaic.domain.provider.ProbeCode;
import dev.mosaic.domain.provider.ProbeReport;
import dev.mosaic.domain.provider.ProbeReport.FoundModel;
import dev.mosaic.domain.provider.ProviderFault;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How far a check got, and what it saw on the way. Rungs are told as they are reached. */
final class Climb {
  private final Clock clock;
  private final Consumer<ProbeCheck> progress;
  private final long began = System.nanoTime();
  private final List<ProbeCheck> checks = new ArrayList<>();
  private long rungBegan = began;
  private List<FoundModel> models = List.of();
  private @Nullable Integer lastStatus;

  Climb(Clock clock, Consumer<ProbeCheck> progress) {
    this.clock = clock;
    this.progress = progress;
  }

  /** Passes a rung, unless it was passed before. The time goes to the rung that is told first. */
  void passes(Id rung) {
    if (!hasPassed(rung)) {
      tell(rung, true);
    }
  }

  boolean hasPassed(Id rung) {
    return checks.stream().anyMatch(check -> check.id() == rung);
  }

  void saw(int status) {
    lastStatus = status;
  }

  void found(List<FoundModel> list) {
    models = list;
  }

  /** Ends at this rung, which was not passed before. */
  ProbeReport breaks(Id rung, ProviderFault fault) {
    tell(rung, false);
    return report(fault.code(), fault.message(), fault.hint());
  }

  ProbeReport reachesTop(String message) {
    return report(ProbeCode.OK, message, null);
  }

  private void tell(Id rung, boolean ok) {
    ProbeCheck check = new ProbeCheck(rung, ok, since(rungBegan));
    rungBegan = System.nanoTime();
    checks.add(check);
    progress.accept(check);
  }

  private ProbeReport report(ProbeCode code, String message, @Nullable String hint) {
    return new ProbeReport(
        code, message, hint, lastStatus, since(began), models, checks, clock.instant());
  }

  private static long since(long nanos) {
    return (System.nanoTime() - nanos) / 1_000_000;
  }
}
