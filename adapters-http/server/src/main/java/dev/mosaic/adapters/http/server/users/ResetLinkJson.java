package dev.mosaic.adapters.http.server.users;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * A link to a new password.
 *
 * @param link to be given to the person; it is not kept
 * @param expiresAt from then on it opens nothing
 */
@Serdeable
public record ResetLinkJson(String link, Instant expiresAt) {
  @Override
  public String toString() {
    return "ResetLinkJson[" + expiresAt + "]";
  }
}
