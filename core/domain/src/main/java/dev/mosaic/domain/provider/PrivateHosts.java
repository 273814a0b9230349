package dev.mosaic.domain.provider;

import java.util.Set;

/**
 * Which hosts on private networks somebody may make Mosaic call. Public ones need no leave; what is
 * forbidden to all stays so.
 *
 * @param every whether all may be called; `some` is beside the point then
 */
public record PrivateHosts(boolean every, Set<AllowedHost> some) {
  public PrivateHosts {
    some = Set.copyOf(some);
  }

  public static PrivateHosts all() {
    return new PrivateHosts(true, Set.of());
  }

  public static PrivateHosts none() {
    return new PrivateHosts(false, Set.of());
  }

  public static PrivateHosts only(Set<AllowedHost> hosts) {
    return new PrivateHosts(false, hosts);
  }

  public boolean permit(String host, int port) {
    return every || some.stream().anyMatch(allowed -> allowed.covers(host, port));
  }
}
