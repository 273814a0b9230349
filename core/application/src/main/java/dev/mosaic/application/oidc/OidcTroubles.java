package dev.mosaic.application.oidc;

import dev.mosaic.domain.oidc.OidcRefusal;
import dev.mosaic.ports.oidc.OidcFailure;

/** What an issuer's failure means for the person who tried to sign in. */
final class OidcTroubles {
  private OidcTroubles() {}

  static OidcRefusal refusalFor(OidcFailure failure) {
    return switch (failure.reason()) {
      case CLIENT_REJECTED -> OidcRefusal.CLIENT_REJECTED;
      case CODE_REJECTED -> OidcRefusal.EXPIRED;
      case TOKEN_INVALID, ISSUER_MISMATCH -> OidcRefusal.TOKEN_INVALID;
      case BLOCKED_ADDRESS, UNREACHABLE, TIMEOUT, TLS_ERROR, NOT_AN_ISSUER, BAD_RESPONSE ->
          OidcRefusal.ISSUER_UNAVAILABLE;
    };
  }
}
