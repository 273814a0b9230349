package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.llm.LlmCall;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** A row of `llm_call`. */
@MappedEntity("llm_call")
record LlmCallRow(
    @Id UUID id,
    UUID userId,
    UUID providerId,
    String providerName,
    String model,
    String endState,
    @Nullable String trouble,
    long inputTokens,
    long outputTokens,
    long cacheReadTokens,
    long cacheWriteTokens,
    boolean estimated,
    boolean toldWrongly,
    Instant startedAt,
    @Nullable Long firstTokenMs,
    long totalMs) {
  static LlmCallRow of(LlmCall call) {
    return new LlmCallRow(
        call.id(),
        call.owner().value(),
        call.provider().value(),
        call.providerName().value(),
        call.model(),
        call.end().label(),
        call.trouble() == null ? null : call.trouble().label(),
        call.usage().input(),
        call.usage().output(),
        call.usage().cacheRead(),
        call.usage().cacheWrite(),
        call.usage().estimated(),
        call.usage().toldWrongly(),
        call.startedAt(),
        call.firstToken() == null ? null : call.firstToken().toMillis(),
        call.total().toMillis());
  }
}
