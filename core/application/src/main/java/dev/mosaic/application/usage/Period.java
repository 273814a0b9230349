package dev.mosaic.application.usage;

import dev.mosaic.domain.InvalidInput;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days in UTC, both included; at most a year of them. */
public record Period(LocalDate from, LocalDate to) {
  private static final int MOST_DAYS = 366;

  public Period {
    if (to.isBefore(from)) {
      throw new InvalidInput("to", "out_of_range", "Give a last day that is not before the first.");
    }
    if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
      throw new InvalidInput("from", "out_of_range", "Ask for at most 366 days at once.");
    }
  }
}
