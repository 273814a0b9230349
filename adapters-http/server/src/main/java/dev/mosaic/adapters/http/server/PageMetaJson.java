package dev.mosaic.adapters.http.server;

import dev.mosaic.ports.store.Page;
import io.micronaut.serde.annotation.Serdeable;

/** Where in a list a page stands. */
@Serdeable
public record PageMetaJson(int page, int size, long total, long totalPages) {

  public static PageMetaJson of(Page<?> page) {
    return new PageMetaJson(
        page.request().number(), page.request().size(), page.total(), page.totalPages());
  }

  /** A list that always comes whole. */
  public static PageMetaJson whole(int rows) {
    return new PageMetaJson(1, Math.max(rows, 1), rows, rows == 0 ? 0 : 1);
  }
}
