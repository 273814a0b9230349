package dev.mosaic.domain.user;

/** How a person signs in. Breakglass is the local admin that works whatever else is broken. */
public enum SignInMethod {
  BREAKGLASS,
  LOCAL,
  OIDC
}
