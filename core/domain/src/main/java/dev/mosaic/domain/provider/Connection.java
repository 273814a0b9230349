package dev.mosaic.domain.provider;

import dev.mosaic.domain.secret.SealedSecret;
import org.jspecify.annotations.Nullable;

/**
 * What an account is called with.
 *
 * @param apiKey sealed for {@link Provider#keyPlace} of this address, protocol and hint; null where
 *     the vendor needs none
 * @param apiKeyHint last four characters of the key, null without a key
 */
public record Connection(
    HttpUrl baseUrl, ApiType apiType, @Nullable SealedSecret apiKey, @Nullable String apiKeyHint) {}
