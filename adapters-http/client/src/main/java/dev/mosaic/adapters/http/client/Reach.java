package dev.mosaic.adapters.http.client;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Comparator;
import java.util.List;

/**
 * How far away an address is; the later, the worse for Mosaic to call.
 *
 * <p>The blocks are those of IANA's registries of special-purpose addresses
 * (iana.org/assignments/iana-ipv4-special-registry and iana-ipv6-special-registry, RFC 6890, as of
 * 2025), besides multicast and what clouds use for their own. Of what these call not globally
 * reachable, whatever somebody may run a service on inside a network of their own is private; the
 * rest is for nobody. Blocks for documentation are private: no public vendor can be there, and
 * where something answers, somebody numbered an inner network that way.
 */
enum Reach {
  PUBLIC,
  /** Loopback and inner networks: fine for a local Ollama, if allowed. */
  PRIVATE,
  /** Nobody's vendor lives there: link-local, cloud metadata, multicast and the like. */
  NEVER;

  private static final List<AddressBlock> NEVER_V4 =
      AddressBlock.all(
          "0.0.0.0/8", // this network, RFC 791
          "169.254.0.0/16", // link-local, RFC 3927
          "192.88.99.0/24", // the way out of 6to4, given up by RFC 7526
          "224.0.0.0/4", // multicast, RFC 5771
          "240.0.0.0/4", // reserved and broadcast, RFC 1112 and 8190
          // Metadata and host services of clouds, outside the link-local range.
          "100.100.100.200/32",
          "168.63.129.16/32",
          "192.0.0.192/32");
  private static final List<AddressBlock> PRIVATE_V4 =
      AddressBlock.all(
          "10.0.0.0/8", // RFC 1918
          "100.64.0.0/10", // shared by customers of a provider, RFC 6598
          "127.0.0.0/8", // loopback, RFC 1122
          "172.16.0.0/12", // RFC 1918
          "192.0.0.0/24", // assignments for protocols, RFC 6890
          "192.0.2.0/24", // documentation, RFC 5737
          "192.168.0.0/16", // RFC 1918
          "198.18.0.0/15", // benchmarks, RFC 2544
          "198.51.100.0/24", // documentation, RFC 5737
          "203.0.113.0/24"); // documentation, RFC 5737
  private static final List<AddressBlock> NEVER_V6 =
      AddressBlock.all(
          "::/128", // unspecified, RFC 4291
          "100::/64", // thrown away, RFC 6666
          "100:0:0:1::/64", // a prefix that leads nowhere, RFC 9780
          "2001:10::/28", // ORCHID, given back, RFC 4843
          "fe80::/10", // link-local, RFC 4291
          "ff00::/8", // multicast, RFC 4291
          // Metadata of clouds, in ranges that are private otherwise.
          "fd00:ec2::254/128",
          "fd20:ce::254/128");
  private static final List<AddressBlock> PRIVATE_V6 =
      AddressBlock.all(
          "::1/128", // loopback, RFC 4291
          "64:ff9b:1::/48", // a network's own translators, RFC 8215
          "2001::/23", // assignments for protocols, benchmarks among them, RFC 2928
          "2001:db8::/32", // documentation, RFC 3849
          "3fff::/20", // documentation, RFC 9637
          "5f00::/16", // segments of an inner network, RFC 9602
          "fc00::/7", // unique local, RFC 4193
          "fec0::/10"); // site-local, given up by RFC 3879
  // Nothing else of IPv6 is given out to the world, RFC 4291 and IANA's registry of address space.
  private static final AddressBlock GIVEN_OUT = AddressBlock.of("2000::/3");

  /** The worst of all that a call to the address may arrive at. */
  static Reach of(InetAddress address) {
    return EmbeddedAddress.meanings(address).stream()
        .map(Reach::byItself)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static Reach byItself(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (address instanceof Inet4Address) {
      return judge(bytes, NEVER_V4, PRIVATE_V4);
    }
    if (!address.isLoopbackAddress()
        && !address.isAnyLocalAddress()
        && EmbeddedAddress.isTransparent(bytes)) {
      return PUBLIC;
    }
    Reach listed = judge(bytes, NEVER_V6, PRIVATE_V6);
    return listed == PUBLIC && !GIVEN_OUT.holds(bytes) ? NEVER : listed;
  }

  private static Reach judge(byte[] bytes, List<AddressBlock> never, List<AddressBlock> privates) {
    if (never.stream().anyMatch(block -> block.holds(bytes))) {
      return NEVER;
    }
    return privates.stream().anyMatch(block -> block.holds(bytes)) ? PRIVATE : PUBLIC;
  }
}
