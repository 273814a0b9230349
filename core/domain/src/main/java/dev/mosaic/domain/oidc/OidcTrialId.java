package dev.mosaic.domain.oidc;

import java.util.UUID;

/** Identity of a dry run. */
public record OidcTrialId(UUID value) {
  public static OidcTrialId random() {
    return new OidcTrialId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
