package dev.mosaic.adapters.http.client.provider;

import dev.mosaic.domain.provider.ProbeCheck;
import dev.mosaic.domain.provider.ProbeCheck.Id;
import dev.mosaic.domain.provider.ProbeCode;
import dev.mosaic.domain.provider.ProbeReport;
import dev.mosaic.domain.provider.ProbeReport.FoundModel;
import dev.mosaic.domain.provider.ProviderFault;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How far a check got, and what it saw on the way. */
final class Climb {
  private final Clock clock;
  private final long began = System.nanoTime();
  private final Map<Id, Long> passed = new EnumMap<>(Id.class);
  private long rungBegan = began;
  private List<FoundModel> models = List.of();
  private @Nullable Integer lastStatus;

  Climb(Clock clock) {
    this.clock = clock;
  }

  /** The time goes to the rung that is told first. */
  void passes(Id rung) {
    passed.putIfAbsent(rung, since(rungBegan));
    rungBegan = System.nanoTime();
  }

  void saw(int status) {
    lastStatus = status;
  }

  void found(List<FoundModel> list) {
    models = list;
  }

  /** Ends at this rung; what was passed above it counts for nothing. */
  ProbeReport breaks(Id rung, ProviderFault diagnosis) {
    List<ProbeCheck> checks = new ArrayList<>();
    passed.forEach(
        (below, ms) -> {
          if (below.compareTo(rung) < 0) {
            checks.add(new ProbeCheck(below, true, ms));
          }
        });
    checks.add(new ProbeCheck(rung, false, since(rungBegan)));
    return report(diagnosis.code(), diagnosis.message(), diagnosis.hint(), checks);
  }

  ProbeReport reachesTop(String message) {
    List<ProbeCheck> checks = new ArrayList<>();
    passed.forEach((rung, ms) -> checks.add(new ProbeCheck(rung, true, ms)));
    return report(ProbeCode.OK, message, null, checks);
  }

  private ProbeReport report(
      ProbeCode code, String message, @Nullable String hint, List<ProbeCheck> checks) {
    return new ProbeReport(
        code, message, hint, lastStatus, since(began), models, checks, clock.instant());
  }

  private static long since(long nanos) {
    return (System.nanoTime() - nanos) / 1_000_000;
  }
}
