package dev.mosaic.adapters.http.server.push;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mosaic.domain.secret.SecretText;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;

/**
 * A browser's keys, in base64url.
 *
 * @param p256dh a point on P-256, uncompressed
 * @param auth 16 bytes
 */
@Serdeable.Deserializable
public record ToldBrowserKeysJson(
    @JsonProperty(required = true) @Schema(type = "string") @Size(max = 200) SecretText p256dh,
    @JsonProperty(required = true) @Schema(type = "string") @Size(max = 100) SecretText auth) {}
