package dev.mosaic.adapters.http.server.usage;

import dev.mosaic.application.usage.Period;
import dev.mosaic.domain.InvalidInput;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Reads days as a request names them; this month where it names none. */
final class UsagePeriod {
  private UsagePeriod() {}

  static Period of(@Nullable String from, @Nullable String to, Clock clock) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    LocalDate last = to == null ? today : day("to", to);
    LocalDate first = from == null ? last.withDayOfMonth(1) : day("from", from);
    return new Period(first, last);
  }

  private static LocalDate day(String field, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException notADay) {
      throw new InvalidInput(field, "invalid_date", "Write a day as 2026-11-30.");
    }
  }
}
