package dev.mosaic.adapters.http.server.auth;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mosaic.adapters.http.server.NewPassword;
import dev.mosaic.application.request.Caller;
import dev.mosaic.application.session.ChangePassword;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.session.SignInOrigin;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;

/**
 * A new password for the old one.
 *
 * @param newPassword at least 12 characters, at most 72 bytes
 */
@Serdeable.Deserializable
public record PasswordChangeJson(
    @JsonProperty(required = true) @Schema(type = "string", format = "password") @Size(max = 1000)
        SecretText currentPassword,
    @JsonProperty(required = true)
        @Schema(type = "string", format = "password")
        @Size(min = 12, max = 72)
        SecretText newPassword) {
  ChangePassword.Command toCommand(Caller caller, SignInOrigin origin) {
    return new ChangePassword.Command(
        caller, currentPassword, NewPassword.in("newPassword", newPassword), origin);
  }
}
