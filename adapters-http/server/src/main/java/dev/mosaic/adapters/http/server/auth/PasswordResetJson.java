package dev.mosaic.adapters.http.server.auth;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mosaic.application.user.ResetPassword;
import dev.mosaic.domain.secret.Password;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.session.SignInOrigin;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;

/**
 * A new password in place of a forgotten one.
 *
 * @param password at least 12 characters, at most 72 bytes
 */
@Serdeable.Deserializable
public record PasswordResetJson(
    @JsonProperty(required = true)
        @Schema(type = "string", format = "password")
        @Size(min = 12, max = 72)
        SecretText password) {
  ResetPassword.Command toCommand(SecretText token, SignInOrigin origin) {
    return new ResetPassword.Command(token, new Password(password), origin);
  }
}
