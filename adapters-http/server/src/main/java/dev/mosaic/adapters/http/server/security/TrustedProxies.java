package dev.mosaic.adapters.http.server.security;

import java.net.InetAddress;
import java.util.List;

/** The reverse proxies whose word about a client is believed. */
final class TrustedProxies {
  private final List<Range> ranges;

  /**
   * @param ranges addresses, or ranges such as `10.0.0.0/8`
   */
  TrustedProxies(List<String> ranges) {
    this.ranges = ranges.stream().map(Range::parse).toList();
  }

  boolean contains(InetAddress address) {
    return ranges.stream().anyMatch(range -> range.contains(address));
  }

  /** Reads an address without asking any name server. */
  static InetAddress addressOf(String literal) {
    return InetAddress.ofLiteral(literal);
  }

  private record Range(byte[] network, int bits) {
    static Range parse(String text) {
      int slash = text.indexOf('/');
      byte[] network =
          addressOf(slash < 0 ? text.strip() : text.substring(0, slash).strip()).getAddress();
      int bits =
          slash < 0 ? network.length * 8 : Integer.parseInt(text.substring(slash + 1).strip());
      if (bits < 0 || bits > network.length * 8) {
        throw new IllegalArgumentException("not a range of addresses: " + text);
      }
      return new Range(network, bits);
    }

    boolean contains(InetAddress address) {
      byte[] other = address.getAddress();
      if (other.length != network.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if ((other[bit / 8] & mask) != (network[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }
}
