package dev.mosaic.adapters.http.server.auth;

import dev.mosaic.domain.user.User;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A person.
 *
 * @param email null where none is known
 */
@Serdeable
public record UserJson(
    String id,
    String username,
    String displayName,
    @Nullable String email,
    @Schema(allowableValues = {"admin", "member"}) String role,
    @Schema(allowableValues = {"breakglass", "local", "oidc"}) String signInMethod) {

  public static UserJson of(User user) {
    return new UserJson(
        user.id().toString(),
        user.username().value(),
        user.displayName(),
        user.email(),
        user.role().name().toLowerCase(Locale.ROOT),
        user.signInMethod().name().toLowerCase(Locale.ROOT));
  }
}
