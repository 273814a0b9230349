package dev.mosaic.adapters.http.server.users;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mosaic.adapters.http.server.NewPassword;
import dev.mosaic.application.request.Caller;
import dev.mosaic.application.user.ResetBreakglass;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.user.Username;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;

/**
 * A new password for a breakglass account.
 *
 * @param newPassword at least 12 characters, at most 72 bytes
 */
@Serdeable.Deserializable
public record BreakglassResetJson(
    @JsonProperty(required = true)
        @Schema(pattern = "^[A-Za-z0-9][A-Za-z0-9._-]{1,63}$", example = "ada")
        @Size(min = 2, max = 64)
        String username,
    @JsonProperty(required = true)
        @Schema(type = "string", format = "password")
        @Size(min = 12, max = 72)
        SecretText newPassword) {
  ResetBreakglass.Command toCommand(Caller caller) {
    return new ResetBreakglass.Command(
        caller, new Username(username), NewPassword.in("newPassword", newPassword));
  }
}
