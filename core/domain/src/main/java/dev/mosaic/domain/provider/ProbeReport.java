package dev.mosaic.domain.provider;

import dev.mosaic.domain.user.ShownText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check of an account found.
 *
 * @param message what happened, one plain sentence; never holds the key or the vendor's raw answer
 * @param hint what to do next; null when all is well
 * @param httpStatus the vendor's last status, null when none came
 * @param latencyMs the whole check in milliseconds
 * @param models what the vendor lists, without ids that can be none; empty where it lists none
 * @param learned what the check learned of how to ask; kept with the account, not with the report
 */
public record ProbeReport(
    ProbeCode code,
    String message,
    @Nullable String hint,
    @Nullable Integer httpStatus,
    long latencyMs,
    List<FoundModel> models,
    List<ProbeCheck> checks,
    Instant at,
    LearnedFacts learned) {
  public ProbeReport {
    message = ShownText.told(message);
    hint = ShownText.toldOrNull(hint);
    // One model nobody could ask for is no reason to refuse all the others.
    models = models.stream().filter(model -> Model.canBeId(model.id())).toList();
    checks = List.copyOf(checks);
  }

  /** A check that learned nothing, or whose lessons are kept elsewhere by now. */
  public ProbeReport(
      ProbeCode code,
      String message,
      @Nullable String hint,
      @Nullable Integer httpStatus,
      long latencyMs,
      List<FoundModel> models,
      List<ProbeCheck> checks,
      Instant at) {
    this(code, message, hint, httpStatus, latencyMs, models, checks, at, LearnedFacts.NONE);
  }

  /** The same report without what is kept with the account. */
  public ProbeReport withoutLessons() {
    return new ProbeReport(code, message, hint, httpStatus, latencyMs, models, checks, at);
  }

  /**
   * A model the vendor lists.
   *
   * @param contextWindow in tokens, null if the vendor does not report it
   * @param maxTokens longest answer in tokens, null if the vendor does not report it
   */
  public record FoundModel(
      String id, String name, @Nullable Integer contextWindow, @Nullable Integer maxTokens) {
    public FoundModel {
      name = Model.nameOf(id, name);
    }

    /** A model whose sizes the vendor does not report. */
    public FoundModel(String id, String name) {
      this(id, name, null, null);
    }

    /** To be offered, with the usual values where the vendor reports none. */
    public Model toModel() {
      return Model.of(id, name, contextWindow, maxTokens);
    }
  }

  public boolean ok() {
    return code == ProbeCode.OK;
  }
}
