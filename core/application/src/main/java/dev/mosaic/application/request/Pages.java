package dev.mosaic.application.request;

import dev.mosaic.ports.store.Page;
import dev.mosaic.ports.store.PageRequest;
import java.util.function.Function;

/** Pages of lists that shrink while somebody reads them. */
public final class Pages {
  private Pages() {}

  /** The page asked for, or the last one there is. */
  public static <T> Page<T> withinTheList(PageRequest wanted, Function<PageRequest, Page<T>> read) {
    Page<T> page = read.apply(wanted);
    boolean pastTheEnd = page.rows().isEmpty() && page.total() > 0;
    return pastTheEnd
        ? read.apply(new PageRequest(Math.toIntExact(page.totalPages()), wanted.size()))
        : page;
  }
}
