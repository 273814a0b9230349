package dev.mosaic.ports.store;

import dev.mosaic.domain.InvalidInput;

/**
 * Which part of a list is asked for.
 *
 * @param number 1 is the first
 * @param size 1 to 100 rows
 */
public record PageRequest(int number, int size) {
  public static final int MAX_SIZE = 100;

  public PageRequest {
    if (number < 1) {
      throw new InvalidInput("page", "out_of_range", "Pages count from 1.");
    }
    if (size < 1 || size > MAX_SIZE) {
      throw new InvalidInput("size", "out_of_range", "Ask for 1 to 100 rows.");
    }
  }

  public long offset() {
    return (number - 1L) * size;
  }
}
