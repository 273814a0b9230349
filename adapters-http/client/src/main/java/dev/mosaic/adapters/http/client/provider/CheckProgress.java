package dev.mosaic.adapters.http.client.provider;

import dev.mosaic.domain.provider.LearnedFacts;
import dev.mosaic.domain.provider.ModelFacts;
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

/**
 * How far a check got, and what it saw and learned on the way. Steps are reported as they are
 * taken.
 */
final class CheckProgress {
  private final Clock clock;
  private final Consumer<ProbeCheck> progress;
  private final long began = System.nanoTime();
  private final List<ProbeCheck> checks = new ArrayList<>();
  private long stepBegan = began;
  private List<FoundModel> models = List.of();
  private LearnedFacts learned = LearnedFacts.NONE;
  private @Nullable Integer lastStatus;

  CheckProgress(Clock clock, Consumer<ProbeCheck> progress) {
    this.clock = clock;
    this.progress = progress;
  }

  /**
   * Passes a step, unless it was passed before. The time goes to the step that is reported first.
   */
  void passes(Id step) {
    if (!hasPassed(step)) {
      tell(step, true);
    }
  }

  boolean hasPassed(Id step) {
    return checks.stream().anyMatch(check -> check.id() == step);
  }

  void saw(int status) {
    lastStatus = status;
  }

  void found(ModelList list) {
    models = list.models();
    learned = list.facts();
  }

  void learned(String model, ModelFacts facts) {
    learned = learned.with(model, facts);
  }

  /** What is known of a model so far. */
  ModelFacts factsOf(String model) {
    return learned.models().getOrDefault(model, ModelFacts.NONE);
  }

  /** The longest answer the vendor lists for a model, in tokens; null if it gives none. */
  @Nullable Integer longestOf(String model) {
    return models.stream()
        .filter(found -> found.id().equals(model))
        .findFirst()
        .map(FoundModel::maxTokens)
        .orElse(null);
  }

  /** Ends at this step, which was not passed before. */
  ProbeReport fails(Id step, ProviderFault fault) {
    tell(step, false);
    return report(fault.code(), fault.message(), fault.hint());
  }

  ProbeReport succeeds(String message) {
    return report(ProbeCode.OK, message, null);
  }

  private void tell(Id step, boolean ok) {
    ProbeCheck check = new ProbeCheck(step, ok, since(stepBegan));
    stepBegan = System.nanoTime();
    checks.add(check);
    progress.accept(check);
  }

  private ProbeReport report(ProbeCode code, String message, @Nullable String hint) {
    return new ProbeReport(
        code, message, hint, lastStatus, since(began), models, checks, clock.instant(), learned);
  }

  private static long since(long nanos) {
    return (System.nanoTime() - nanos) / 1_000_000;
  }
}
