package dev.mosaic.application.oidc;

import dev.mosaic.domain.InvalidInput;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.user.UserId;

/** Completes drafts with the secret that is kept, or that was tried. */
final class OidcDrafts {
  private final OidcConfiguration configuration;
  private final OidcTrials trials;

  OidcDrafts(OidcConfiguration configuration, OidcTrials trials) {
    this.configuration = configuration;
    this.trials = trials;
  }

  /**
   * @throws InvalidInput if there is no secret to take, or no such dry run that passed
   */
  OidcConfiguration.Client complete(UserId admin, OidcDraft draft) {
    return switch (draft) {
      case OidcDraft.Typed typed -> new OidcConfiguration.Client(typed.settings(), secretOf(typed));
      case OidcDraft.Tried tried ->
          trials
              .find(admin, tried.trial())
              .filter(trial -> trial.result() instanceof OidcTrial.Result.Passed)
              .map(trial -> new OidcConfiguration.Client(trial.settings(), trial.secret()))
              .orElseThrow(
                  () ->
                      new InvalidInput(
                          "trialId",
                          "unknown_trial",
                          "This test is too old or did not pass. Test again."));
    };
  }

  // The kept secret goes to the issuer it belongs to, and to no other address.
  private SecretText secretOf(OidcDraft.Typed typed) {
    SecretText secret = typed.secret();
    if (secret != null && !secret.isBlank()) {
      return secret;
    }
    return configuration
        .load()
        .filter(kept -> kept.settings().issuer().equals(typed.settings().issuer()))
        .map(OidcConfiguration.Client::secret)
        .orElseThrow(
            () ->
                new InvalidInput(
                    "clientSecret", "required", "Write the secret the issuer gave you."));
  }
}
