package dev.mosaic.adapters.http.server.usage;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * What you allow your own agent in a calendar month.
 *
 * @param monthlyTokens at least 1; null for no limit
 */
@Serdeable.Deserializable
public record UsageLimitChangeJson(@Nullable Long monthlyTokens) {}
