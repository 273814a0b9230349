package dev.mosaic.adapters.postgres.store;

import java.time.DateTimeException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads what something other than Mosaic may have spoiled: no column can hold a value that takes
 * the whole list it stands in along.
 */
final class Spoiled {
  private Spoiled() {}

  /** Empty where the domain knows no such value. */
  static <T> Optional<T> unless(Supplier<T> reading) {
    try {
      return Optional.of(reading.get());
    } catch (IllegalArgumentException | DateTimeException spoiled) {
      return Optional.empty();
    }
  }
}
