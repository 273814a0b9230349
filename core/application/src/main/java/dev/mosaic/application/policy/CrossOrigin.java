package dev.mosaic.application.policy;

import dev.mosaic.domain.settings.PageOrigin;
import dev.mosaic.ports.store.SettingStore;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which other sites' pages may call the API, with a token. Read once and kept in memory, since one
 * server process owns a database and every call of a browser asks for it.
 */
final class CrossOrigin {
  private static final String ORIGINS = "cors.origins";

  private final SettingStore settings;
  private volatile @Nullable Set<String> known;

  CrossOrigin(SettingStore settings) {
    this.settings = settings;
  }

  /** In their own order; empty until an administrator names some. */
  Set<String> origins() {
    Set<String> present = known;
    return present == null ? readOnce() : present;
  }

  private synchronized Set<String> readOnce() {
    Set<String> present = known;
    if (present == null) {
      present =
          settings.get(ORIGINS).stream()
              .flatMap(String::lines)
              .collect(Collectors.toCollection(TreeSet::new));
      known = present;
    }
    return present;
  }

  synchronized void keep(Set<PageOrigin> origins) {
    if (origins.isEmpty()) {
      settings.remove(ORIGINS);
    } else {
      settings.put(
          ORIGINS,
          origins.stream().map(PageOrigin::value).sorted().collect(Collectors.joining("\n")));
    }
    known = null;
  }
}
