package dev.mosaic.adapters.http.server.auth;

import dev.mosaic.application.user.ShowPasswordReset;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/** Whose password the holder of a link may set, and until when. */
@Serdeable
public record OpenResetJson(String username, Instant expiresAt) {
  static OpenResetJson of(ShowPasswordReset.Shown shown) {
    return new OpenResetJson(shown.username().value(), shown.expiresAt());
  }
}
