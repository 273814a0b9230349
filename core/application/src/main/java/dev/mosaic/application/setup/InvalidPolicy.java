package dev.mosaic.application.setup;

import java.time.Duration;

/** A number the inside cannot go by. The message is one sentence for the operator. */
public final class InvalidPolicy extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private InvalidPolicy(String sentence) {
    super(sentence);
  }

  /**
   * Refuses what does not hold.
   *
   * @throws InvalidPolicy with this sentence
   */
  public static void unless(boolean holds, String sentence) {
    if (!holds) {
      throw new InvalidPolicy(sentence);
    }
  }

  /**
   * Refuses a time that is nothing or less.
   *
   * @throws InvalidPolicy naming it
   */
  public static void unlessPositive(Duration time, String name) {
    unless(time.isPositive(), name + " must be longer than nothing, and is " + time + ".");
  }
}
