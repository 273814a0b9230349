package dev.mosaic.application.user;

import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.user.Username;
import java.time.Instant;
import java.util.Optional;

/** Shows the holder of a link whose password it sets. */
public final class ShowPasswordReset {
  private final ResetLinks links;

  ShowPasswordReset(ResetLinks links) {
    this.links = links;
  }

  /** What a link is good for. */
  public record Shown(Username username, Instant expiresAt) {}

  /** Empty for a link that opens nothing: unknown, used, replaced or too old. */
  public Optional<Shown> show(SecretText token) {
    return links.open(token).map(open -> new Shown(open.person().username(), open.expiresAt()));
  }
}
