package dev.mosaic.domain.llm;

import dev.mosaic.domain.provider.ProbeCode;
import dev.mosaic.domain.provider.ProviderId;
import dev.mosaic.domain.provider.ProviderName;
import dev.mosaic.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One call to a vendor, without a word of its content.
 *
 * @param provider the account; it may be gone by now
 * @param lender whose account it is, where somebody else shares it; null where it is the owner's
 * @param model the vendor's own id of it
 * @param trouble why it did not end well; null if it did, or was cancelled
 * @param firstToken until the first token was here; null if none came
 * @param total until its end
 */
public record LlmCall(
    UUID id,
    UserId owner,
    ProviderId provider,
    @Nullable UserId lender,
    ProviderName providerName,
    String model,
    CallEnd end,
    @Nullable ProbeCode trouble,
    TokenUsage usage,
    Instant startedAt,
    @Nullable Duration firstToken,
    Duration total) {}
