package dev.mosaic.application.oidc;

import dev.mosaic.domain.oidc.OidcRefusal;
import dev.mosaic.domain.oidc.OidcTrialId;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.oidc.OidcFailure;
import dev.mosaic.ports.oidc.OidcIssuer;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The dry runs of the last half hour. */
final class OidcTrials {
  static final Duration LIFE = Duration.ofMinutes(30);

  private final OidcIssuer issuer;
  private final OidcDecisions decisions;
  private final Waiting<OidcTrialId, OidcTrial> trials;

  OidcTrials(OidcIssuer issuer, OidcDecisions decisions, Clock clock) {
    this.issuer = issuer;
    this.decisions = decisions;
    this.trials = new Waiting<>(OidcTrial::expiresAt, clock);
  }

  void put(OidcTrial trial) {
    trials.put(trial.id(), trial);
  }

  Optional<OidcTrial> find(UserId admin, OidcTrialId id) {
    return trials.find(id).filter(trial -> trial.admin().equals(admin));
  }

  /**
   * Notes what came of a dry run; changes nothing else.
   *
   * @param callback null where the issuer refused
   */
  void conclude(
      OidcTrialId id, OidcIssuer.Request request, OidcIssuer.@Nullable Callback callback) {
    trials
        .find(id)
        .ifPresent(trial -> trials.put(id, trial.with(resultOf(trial, request, callback))));
  }

  private OidcTrial.Result resultOf(
      OidcTrial trial, OidcIssuer.Request request, OidcIssuer.@Nullable Callback callback) {
    if (callback == null) {
      return new OidcTrial.Result.Failed(OidcRefusal.DENIED.code(), OidcRefusal.DENIED.sentence());
    }
    try {
      OidcIssuer.Answer answer = issuer.redeem(trial.settings(), trial.secret(), request, callback);
      return new OidcTrial.Result.Passed(
          answer.claims(), decisions.decide(trial.settings(), answer.claims()));
    } catch (OidcFailure failure) {
      return new OidcTrial.Result.Failed(
          failure.reason().name().toLowerCase(Locale.ROOT), failure.sentence());
    }
  }
}
