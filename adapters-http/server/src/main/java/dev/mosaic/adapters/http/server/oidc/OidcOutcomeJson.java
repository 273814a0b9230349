package dev.mosaic.adapters.http.server.oidc;

import dev.mosaic.application.oidc.OidcDecision;
import dev.mosaic.domain.user.Role;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody would become.
 *
 * @param username of the account they would get into, null for a new one
 * @param reason a refusal's code
 * @param message one sentence
 */
@Serdeable
public record OidcOutcomeJson(
    @Schema(allowableValues = {"sign_in", "create", "refused"}) String action,
    @Nullable String username,
    @Schema(allowableValues = {"admin", "member"}) @Nullable String role,
    @Nullable String reason,
    String message) {
  static OidcOutcomeJson of(OidcDecision decision) {
    return switch (decision) {
      case OidcDecision.SignIn known ->
          new OidcOutcomeJson(
              "sign_in",
              known.user().username().value(),
              word(known.role()),
              null,
              "Signs in to the account " + known.user().username() + ".");
      case OidcDecision.Create fresh ->
          new OidcOutcomeJson(
              "create",
              null,
              word(fresh.role()),
              null,
              "Gets a new account for " + fresh.email() + ".");
      case OidcDecision.Refused refused ->
          new OidcOutcomeJson(
              "refused", null, null, refused.refusal().code(), refused.refusal().sentence());
    };
  }

  private static String word(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }
}
