package dev.mosaic.adapters.http.server.door;

import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.core.type.Argument;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

/** What a record's own annotations, and so the API document, say of a member's size. */
final class Constraints {
  // For members without a bound of their own.
  private static final int MOST_CHARACTERS = 1_000;
  private static final int MOST_ITEMS = 100;

  private Constraints() {}

  /** Most characters of a text, or most items of a list. */
  static int most(Argument<?> type) {
    return of(type)
        .intValue(Size.class, "max")
        .orElse(Iterable.class.isAssignableFrom(type.getType()) ? MOST_ITEMS : MOST_CHARACTERS);
  }

  static long greatest(Argument<?> type, long otherwise) {
    return of(type).longValue(Max.class, "value").orElse(otherwise);
  }

  static long least(Argument<?> type, long otherwise) {
    return of(type).longValue(Min.class, "value").orElse(otherwise);
  }

  private static AnnotationMetadata of(Argument<?> type) {
    return type.getAnnotationMetadata();
  }
}
