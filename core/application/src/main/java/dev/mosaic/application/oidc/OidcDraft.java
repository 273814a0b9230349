package dev.mosaic.application.oidc;

import dev.mosaic.domain.oidc.OidcSettings;
import dev.mosaic.domain.oidc.OidcTrialId;
import dev.mosaic.domain.secret.SecretText;
import org.jspecify.annotations.Nullable;

/** What an administrator wants the issuer's settings to be. */
public sealed interface OidcDraft {
  /**
   * Typed in.
   *
   * @param secret null keeps the one that is kept
   */
  record Typed(OidcSettings settings, @Nullable SecretText secret) implements OidcDraft {}

  /** Taken from a dry run that passed. */
  record Tried(OidcTrialId trial) implements OidcDraft {}
}
