package dev.mosaic.adapters.http.client;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/** How far away an address is; the later, the worse for Mosaic to call. */
enum Reach {
  PUBLIC,
  /** Loopback and private networks: fine for a local Ollama, if allowed. */
  PRIVATE,
  /** Nobody's vendor lives there: link-local, cloud metadata, multicast and the like. */
  NEVER;

  private static final List<Block> NEVER_V4 =
      blocks(
          "0.0.0.0/8",
          "169.254.0.0/16",
          "224.0.0.0/4",
          "240.0.0.0/4",
          // Metadata and host services of clouds, outside the link-local range.
          "100.100.100.200/32",
          "168.63.129.16/32",
          "192.0.0.192/32");
  private static final List<Block> PRIVATE_V4 =
      blocks(
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.168.0.0/16",
          "198.18.0.0/15");
  private static final List<Block> NEVER_V6 =
      blocks("::/128", "fe80::/10", "ff00::/8", "fd00:ec2::254/128", "fd20:ce::254/128");
  private static final List<Block> PRIVATE_V6 = blocks("::1/128", "fc00::/7", "fec0::/10");

  static Reach of(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (address instanceof Inet4Address) {
      return judge(bytes, NEVER_V4, PRIVATE_V4);
    }
    Reach itself = judge(bytes, NEVER_V6, PRIVATE_V6);
    // ::1 and :: have the shape of an embedded address without being one.
    return itself == PUBLIC ? ofEmbedded(bytes) : itself;
  }

  /** IPv6 forms that end up at an IPv4 address are as far away as that. */
  private static Reach ofEmbedded(byte[] v6) {
    if (Block.of("::/96").holds(v6) || Block.of("::ffff:0:0:0/96").holds(v6)) {
      return v4(v6, 12);
    }
    if (Block.of("64:ff9b::/96").holds(v6) || Block.of("64:ff9b:1::/48").holds(v6)) {
      return v4(v6, 12);
    }
    if (Block.of("2002::/16").holds(v6)) {
      return v4(v6, 2);
    }
    // Teredo hides the client's address by inverting it.
    return Block.of("2001::/32").holds(v6) ? v4(inverted(v6), 12) : PUBLIC;
  }

  private static Reach v4(byte[] bytes, int from) {
    return judge(Arrays.copyOfRange(bytes, from, from + 4), NEVER_V4, PRIVATE_V4);
  }

  private static byte[] inverted(byte[] bytes) {
    byte[] result = bytes.clone();
    for (int i = 0; i < result.length; i++) {
      result[i] = (byte) ~result[i];
    }
    return result;
  }

  private static Reach judge(byte[] bytes, List<Block> never, List<Block> privates) {
    if (never.stream().anyMatch(block -> block.holds(bytes))) {
      return NEVER;
    }
    return privates.stream().anyMatch(block -> block.holds(bytes)) ? PRIVATE : PUBLIC;
  }

  private static List<Block> blocks(String... cidrs) {
    return Arrays.stream(cidrs).map(Block::of).toList();
  }

  /** A range of addresses that begin alike. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Block(byte[] prefix, int bits) {
    static Block of(String cidr) {
      int slash = cidr.indexOf('/');
      return new Block(
          InetAddress.ofLiteral(cidr.substring(0, slash)).getAddress(),
          Integer.parseInt(cidr.substring(slash + 1)));
    }

    boolean holds(byte[] address) {
      if (address.length != prefix.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if ((address[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }
}
