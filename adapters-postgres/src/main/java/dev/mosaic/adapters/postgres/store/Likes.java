package dev.mosaic.adapters.postgres.store;

/** Patterns for `like` in which a person's text stands for itself. */
final class Likes {
  private Likes() {}

  static String containing(String text) {
    return "%" + literal(text) + "%";
  }

  static String beginningWith(String text) {
    return literal(text) + "%";
  }

  private static String literal(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
