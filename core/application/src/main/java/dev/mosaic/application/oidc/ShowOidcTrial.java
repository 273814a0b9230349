package dev.mosaic.application.oidc;

import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.oidc.OidcTrialId;
import java.util.Optional;

/** Shows an administrator what came of their dry run. */
public final class ShowOidcTrial {
  private final OidcTrials trials;

  ShowOidcTrial(OidcTrials trials) {
    this.trials = trials;
  }

  /** Empty for unknown ones, other people's, and those over half an hour old. */
  public Optional<OidcTrial> show(Caller caller, OidcTrialId id) {
    return trials.find(caller.id(), id);
  }
}
