package dev.mosaic.adapters.http.server.onboarding;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mosaic.application.onboarding.ClaimInstance;
import dev.mosaic.domain.secret.Password;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.session.SignInOrigin;
import dev.mosaic.domain.user.Username;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;

/**
 * The first administrator.
 *
 * @param setupToken from the setup link
 * @param username 2 to 64 letters, digits, dots, underscores or hyphens
 * @param password at least 12 characters, at most 72 bytes
 */
@Serdeable.Deserializable
public record ClaimInstanceJson(
    @JsonProperty(required = true) @Schema(type = "string") @Size(max = 200) SecretText setupToken,
    @JsonProperty(required = true)
        @Schema(pattern = "^[A-Za-z0-9][A-Za-z0-9._-]{1,63}$", example = "ada")
        @Size(min = 2, max = 64)
        String username,
    @JsonProperty(required = true)
        @Schema(type = "string", format = "password")
        @Size(min = 12, max = 72)
        SecretText password) {

  ClaimInstance.Command toCommand(SignInOrigin origin) {
    return new ClaimInstance.Command(
        setupToken, new Username(username), new Password(password), origin);
  }
}
