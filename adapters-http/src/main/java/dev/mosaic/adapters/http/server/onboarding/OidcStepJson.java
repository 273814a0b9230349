package dev.mosaic.adapters.http.server.onboarding;

import dev.mosaic.domain.secret.SecretText;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The issuer people sign in through, or nothing but the wish to leave it out.
 *
 * @param skip true leaves the step out
 */
@Serdeable.Deserializable
public record OidcStepJson(
    @Nullable Boolean skip,
    @Nullable String issuerUrl,
    @Nullable String clientId,
    @Schema(type = "string", format = "password") @Nullable SecretText clientSecret) {}
