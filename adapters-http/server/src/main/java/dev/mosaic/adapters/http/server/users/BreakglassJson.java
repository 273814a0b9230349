package dev.mosaic.adapters.http.server.users;

import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.user.User;
import io.micronaut.serde.annotation.Serdeable;

/**
 * A breakglass account.
 *
 * @param isYou whether it is the caller's own
 */
@Serdeable
public record BreakglassJson(String id, String username, boolean isYou) {
  static BreakglassJson of(User user, Caller caller) {
    return new BreakglassJson(
        user.id().toString(), user.username().value(), user.id().equals(caller.id()));
  }
}
