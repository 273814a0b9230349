package dev.mosaic.adapters.http.server.auth;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mosaic.application.user.AcceptInvitation;
import dev.mosaic.domain.secret.Password;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.session.SignInOrigin;
import dev.mosaic.domain.user.DisplayName;
import dev.mosaic.domain.user.Username;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Who comes in by an invitation.
 *
 * @param username 2 to 64 letters, digits, dots, underscores or hyphens
 * @param password at least 12 characters, at most 72 bytes
 * @param displayName 1 to 100 characters; the user name if absent
 */
@Serdeable.Deserializable
public record AcceptInvitationJson(
    @JsonProperty(required = true)
        @Schema(pattern = "^[A-Za-z0-9][A-Za-z0-9._-]{1,63}$", example = "ada")
        @Size(min = 2, max = 64)
        String username,
    @JsonProperty(required = true)
        @Schema(type = "string", format = "password")
        @Size(min = 12, max = 72)
        SecretText password,
    @Size(min = 1, max = 100) @Nullable String displayName) {
  AcceptInvitation.Command toCommand(SecretText token, SignInOrigin origin) {
    return new AcceptInvitation.Command(
        token,
        new Username(username),
        new Password(password),
        new DisplayName(displayName == null ? username : displayName),
        origin);
  }
}
