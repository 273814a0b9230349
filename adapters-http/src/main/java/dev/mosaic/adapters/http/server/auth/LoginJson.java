package dev.mosaic.adapters.http.server.auth;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mosaic.domain.secret.SecretText;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** A name and password as typed. */
@Serdeable.Deserializable
public record LoginJson(
    @JsonProperty(required = true) String username,
    @JsonProperty(required = true) @Schema(type = "string", format = "password")
        SecretText password) {}
