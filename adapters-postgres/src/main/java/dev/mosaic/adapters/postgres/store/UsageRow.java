package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.llm.DayUsage;
import dev.mosaic.domain.llm.ModelUsage;
import dev.mosaic.domain.llm.PersonUsage;
import dev.mosaic.domain.llm.TokenUsage;
import dev.mosaic.domain.provider.ProviderName;
import dev.mosaic.domain.user.UserId;
import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import java.util.UUID;

/** Sums over rows of `llm_call`. */
final class UsageRow {
  private UsageRow() {}

  /** Of one model on one day. */
  @Introspected
  record OfModel(
      LocalDate day,
      String providerName,
      String model,
      long calls,
      long failed,
      long input,
      long output,
      long cacheRead,
      long cacheWrite,
      boolean estimated,
      boolean toldWrongly) {
    private static final ProviderName UNREADABLE = new ProviderName("unreadable");

    ModelUsage toUsage() {
      return new ModelUsage(
          day,
          Spoiled.unless(() -> new ProviderName(providerName)).orElse(UNREADABLE),
          model,
          calls,
          failed,
          new TokenUsage(input, output, cacheRead, cacheWrite, estimated, toldWrongly));
    }
  }

  /** Of everybody on one day. */
  @Introspected
  record OfDay(
      LocalDate day,
      long calls,
      long failed,
      long input,
      long output,
      long cacheRead,
      long cacheWrite,
      boolean estimated,
      boolean toldWrongly) {
    DayUsage toUsage() {
      return new DayUsage(
          day,
          calls,
          failed,
          new TokenUsage(input, output, cacheRead, cacheWrite, estimated, toldWrongly));
    }
  }

  /** Of one person. */
  @Introspected
  record OfPerson(
      UUID userId,
      long calls,
      long failed,
      long input,
      long output,
      long cacheRead,
      long cacheWrite,
      boolean estimated,
      boolean toldWrongly) {
    PersonUsage toUsage() {
      return new PersonUsage(
          new UserId(userId),
          calls,
          failed,
          new TokenUsage(input, output, cacheRead, cacheWrite, estimated, toldWrongly));
    }
  }
}
