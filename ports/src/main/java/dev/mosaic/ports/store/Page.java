package dev.mosaic.ports.store;

import java.util.List;

/**
 * A part of a list. A page past the end is empty but has the total.
 *
 * @param total rows in the whole list
 */
public record Page<T>(List<T> rows, PageRequest request, long total) {
  public Page {
    rows = List.copyOf(rows);
  }

  public long totalPages() {
    return (total + request.size() - 1) / request.size();
  }
}
