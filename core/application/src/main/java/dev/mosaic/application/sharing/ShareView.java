package dev.mosaic.application.sharing;

import dev.mosaic.domain.sharing.ProviderShare;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an owner sees of sharing one of their accounts.
 *
 * @param mayShare whether they may share now
 * @param share the terms; null while it is not shared
 * @param people who may use it, apart from everyone; those who are deactivated are left out
 * @param use what others used of it, also before it was shared as it is now, newest month first
 */
public record ShareView(
    boolean mayShare, @Nullable ProviderShare share, List<SharePerson> people, List<Use> use) {
  /** What one person used in one month; neither when nor what for. */
  public record Use(SharePerson person, YearMonth month, long tokens) {}
}
