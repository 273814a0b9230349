package dev.mosaic.adapters.postgres.store;

import java.util.Locale;

/** How constants are spelled in the database. */
final class EnumNames {
  private EnumNames() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  static <E extends Enum<E>> E read(Class<E> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
  }
}
