package dev.mosaic.adapters.http.server.auth;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mosaic.domain.secret.SecretText;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;

/** A name and password as typed. */
@Serdeable.Deserializable
public record LoginJson(
    @JsonProperty(required = true) @Size(max = 320) String username,
    @JsonProperty(required = true) @Schema(type = "string", format = "password") @Size(max = 1000)
        SecretText password) {}
