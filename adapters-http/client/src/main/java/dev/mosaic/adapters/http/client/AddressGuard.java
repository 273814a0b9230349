package dev.mosaic.adapters.http.client;

import dev.mosaic.adapters.http.client.AddressVerdict.Reason;
import dev.mosaic.domain.provider.HostAndPort;
import dev.mosaic.domain.provider.PrivateHosts;
import dev.mosaic.ports.store.ActingPerson;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
  // IANA's service names: docker, docker-s, swarm.
  private static final Set<Integer> ENGINE_PORTS = Set.of(2375, 2376, 2377);

  private final Resolver resolver;
  private final OwnAddresses own;

  /** Turns names into addresses. */
  @FunctionalInterface
  interface Resolver {
    InetAddress[] resolve(String host) throws UnknownHostException;
  }

  /**
   * @param own what is blocked for everybody
   */
  public AddressGuard(OwnAddresses own) {
    this(own, InetAddress::getAllByName);
  }

  /**
   * Where there are no agents.
   *
   * @param own what is blocked for everybody
   */
  public AddressGuard(List<OwnEndpoint> own) {
    this(OwnAddresses.of(own));
  }

  AddressGuard(List<OwnEndpoint> own, Resolver resolver) {
    this(OwnAddresses.of(own), resolver);
  }

  AddressGuard(OwnAddresses own, Resolver resolver) {
    this.own = own;
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
   * @param privateHosts which hosts may be called at loopback and private addresses, and at any
   *     address of this machine; opens nothing that is blocked for all
   */
  public AddressVerdict judge(URI address, PrivateHosts privateHosts) {
    Optional<HostAndPort> asked = HostAndPort.of(address);
    List<InetAddress> found = asked.map(HostAndPort::host).map(this::resolve).orElse(List.of());
    if (asked.isEmpty() || found.isEmpty()) {
      return new AddressVerdict.Unresolved();
    }
    HostAndPort place = asked.get();
    if (found.stream().anyMatch(target -> Reach.of(target) == Reach.NEVER)) {
      return new AddressVerdict.Blocked(Reason.NEVER);
    }
    if (isOwn(place, found)) {
      return new AddressVerdict.Blocked(Reason.OWN);
    }
    boolean permitted =
        privateHosts.permit(place.host(), place.port())
            || found.stream()
                .filter(this::isPrivate)
                .allMatch(target -> isPermitted(target, place.port(), privateHosts));
    if (!permitted) {
      return new AddressVerdict.Blocked(Reason.PRIVATE);
    }
    return new AddressVerdict.Allowed(
        found, found.stream().allMatch(InetAddress::isLoopbackAddress));
  }

  // A public address of this machine leads to services that were never meant for the public: a
  // call from inside passes the firewall that stands outside.
  private boolean isPrivate(InetAddress target) {
    return Reach.of(target) == Reach.PRIVATE
        || EmbeddedAddress.meanings(target).stream().anyMatch(own::isThisMachines);
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

  private boolean isOwn(HostAndPort place, List<InetAddress> found) {
    List<InetAddress> targets =
        found.stream().flatMap(each -> EmbeddedAddress.meanings(each).stream()).toList();
    return targets.stream().anyMatch(own::isAgents)
        || isEnginesDoor(place.port(), targets)
        || own.endpoints().stream()
            .filter(endpoint -> endpoint.port() == place.port())
            .anyMatch(endpoint -> isAt(endpoint, place.host(), targets));
  }

  // The engine may listen on its registered ports besides the socket Mosaic was given.
  private boolean isEnginesDoor(int port, List<InetAddress> targets) {
    return ENGINE_PORTS.contains(port) && targets.stream().anyMatch(this::isPrivate);
  }

  private boolean isAt(OwnEndpoint endpoint, String host, List<InetAddress> targets) {
    if (endpoint.host().equalsIgnoreCase(host)) {
      return true;
    }
    List<InetAddress> ownAddresses = resolve(endpoint.host());
    boolean here = ownAddresses.stream().anyMatch(own::isThisMachines);
    return targets.stream()
        .anyMatch(target -> ownAddresses.contains(target) || (here && own.isThisMachines(target)));
  }

  /** A name server may take its time; a check may not. */
  private List<InetAddress> resolve(String host) {
    FutureTask<List<InetAddress>> lookup = new FutureTask<>(() -> lookUp(host));
    ActingPerson.startAside("name-lookup", lookup);
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
