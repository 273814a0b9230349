package dev.mosaic.adapters.http.client;

import dev.mosaic.adapters.http.client.AddressVerdict.Reason;
import dev.mosaic.domain.provider.PrivateHosts;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Decides where outgoing calls may go. A name is resolved once and every address it has is judged;
 * whoever calls must connect to one of these addresses, so that a name cannot change its mind
 * between the check and the call.
 */
public final class AddressGuard {
  private static final Duration RESOLVE_LIMIT = Duration.ofSeconds(5);

  private final Resolver resolver;
  private final List<OwnEndpoint> own;

  /** Turns names into addresses. */
  @FunctionalInterface
  interface Resolver {
    InetAddress[] resolve(String host) throws UnknownHostException;
  }

  /**
   * @param own what is blocked whoever asks
   */
  public AddressGuard(List<OwnEndpoint> own) {
    this(own, InetAddress::getAllByName);
  }

  AddressGuard(List<OwnEndpoint> own, Resolver resolver) {
    this.own = List.copyOf(own);
    this.resolver = resolver;
  }

  /**
   * Judges an http or https address that an administrator chose.
   *
   * @param privateAllowed whether loopback and private addresses may be called
   */
  public AddressVerdict judge(URI address, boolean privateAllowed) {
    return judge(address, privateAllowed ? PrivateHosts.all() : PrivateHosts.none());
  }

  /**
   * Judges an http or https address.
   *
   * @param privateHosts which hosts may be called at loopback and private addresses; opens nothing
   *     that is blocked for all
   */
  public AddressVerdict judge(URI address, PrivateHosts privateHosts) {
    List<InetAddress> found = resolve(address.getHost());
    if (found.isEmpty()) {
      return new AddressVerdict.Unresolved();
    }
    List<Reach> reaches = found.stream().map(Reach::of).toList();
    if (reaches.contains(Reach.NEVER)) {
      return new AddressVerdict.Blocked(Reason.NEVER);
    }
    int port = portOf(address);
    if (own.stream().anyMatch(endpoint -> endpoint.port() == port && isAt(endpoint, found))) {
      return new AddressVerdict.Blocked(Reason.OWN);
    }
    boolean permitted =
        privateHosts.permit(address.getHost(), port)
            || found.stream()
                .filter(target -> Reach.of(target) == Reach.PRIVATE)
                .allMatch(target -> isPermitted(target, port, privateHosts));
    if (!permitted) {
      return new AddressVerdict.Blocked(Reason.PRIVATE);
    }
    return new AddressVerdict.Allowed(
        found, found.stream().allMatch(InetAddress::isLoopbackAddress));
  }

  // Where an administrator wrote an address, any name or spelling that leads there is meant.
  private static boolean isPermitted(InetAddress target, int port, PrivateHosts privateHosts) {
    return privateHosts.some().stream()
        .filter(allowed -> literal(allowed.host()).filter(target::equals).isPresent())
        .anyMatch(allowed -> allowed.covers(allowed.host(), port));
  }

  private static Optional<InetAddress> literal(String host) {
    try {
      boolean bracketed = host.startsWith("[") && host.endsWith("]");
      return Optional.of(
          InetAddress.ofLiteral(bracketed ? host.substring(1, host.length() - 1) : host));
    } catch (IllegalArgumentException name) {
      return Optional.empty();
    }
  }

  private static int portOf(URI address) {
    if (address.getPort() >= 0) {
      return address.getPort();
    }
    return "https".equals(address.getScheme().toLowerCase(Locale.ROOT)) ? 443 : 80;
  }

  private boolean isAt(OwnEndpoint endpoint, List<InetAddress> targets) {
    List<InetAddress> ownAddresses = resolve(endpoint.host());
    boolean here = ownAddresses.stream().anyMatch(AddressGuard::isThisMachine);
    return targets.stream()
        .anyMatch(target -> ownAddresses.contains(target) || (here && isThisMachine(target)));
  }

  private static boolean isThisMachine(InetAddress address) {
    try {
      return address.isLoopbackAddress()
          || address.isAnyLocalAddress()
          || NetworkInterface.getByInetAddress(address) != null;
    } catch (SocketException unknown) {
      // Better to refuse a stranger than to call oneself.
      return true;
    }
  }

  /** A name server may take its time; a check may not. */
  private List<InetAddress> resolve(String host) {
    FutureTask<List<InetAddress>> lookup = new FutureTask<>(() -> lookUp(host));
    Thread.startVirtualThread(lookup);
    try {
      return lookup.get(RESOLVE_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException nothingFound) {
      return List.of();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }

  private List<InetAddress> lookUp(String host) {
    try {
      return Arrays.asList(resolver.resolve(host));
    } catch (UnknownHostException | IllegalArgumentException unknown) {
      // The JDK throws the latter for octal and hexadecimal spellings it will not guess about.
      return List.of();
    }
  }
}
