package dev.mosaic.adapters.http.server.push;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mosaic.domain.push.PushEndpoint;
import dev.mosaic.domain.secret.SecretText;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * This browser, as its vendor knows it.
 *
 * @param endpoint https address of the browser's vendor
 * @param keys what only this browser can read notices with
 * @param withTitle whether a conversation's title may be in a notice; false if left out
 */
@Serdeable.Deserializable
public record NewToldBrowserJson(
    @JsonProperty(required = true) @Schema(type = "string") @Size(max = 2_000) SecretText endpoint,
    @JsonProperty(required = true) ToldBrowserKeysJson keys,
    @Nullable Boolean withTitle) {
  PushEndpoint toEndpoint() {
    return new PushEndpoint(endpoint, keys.p256dh(), keys.auth());
  }
}
