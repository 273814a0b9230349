package dev.mosaic.adapters.http.server.onboarding;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mosaic.domain.secret.SecretText;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;

/**
 * A setup link to look at.
 *
 * @param setupToken from the setup link
 */
@Serdeable.Deserializable
public record SetupTokenJson(
    @JsonProperty(required = true) @Schema(type = "string") @Size(max = 200)
        SecretText setupToken) {}
