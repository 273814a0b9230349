package dev.mosaic.application.request;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a change does to a text that may be missing: there, absence must not mean removal. */
public sealed interface TextChange {
  /** It stays. */
  record Keep() implements TextChange {}

  /** It goes. */
  record Remove() implements TextChange {}

  /** Another takes its place. */
  record Replace(String text) implements TextChange {}

  /**
   * What is there afterwards, null for nothing.
   *
   * @param read makes a value of a new text, or refuses it
   */
  default <T> @Nullable T applied(@Nullable T present, Function<String, T> read) {
    return switch (this) {
      case Keep ignored -> present;
      case Remove ignored -> null;
      case Replace(String text) -> read.apply(text);
    };
  }
}
