package dev.mosaic.adapters.http.client;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/** A range of addresses that begin alike. */
@SuppressWarnings("ArrayRecordComponent")
record AddressBlock(byte[] prefix, int bits) {
  /** Reads `10.0.0.0/8` or `fc00::/7`. */
  static AddressBlock of(String cidr) {
    int slash = cidr.indexOf('/');
    return new AddressBlock(
        InetAddress.ofLiteral(cidr.substring(0, slash)).getAddress(),
        Integer.parseInt(cidr.substring(slash + 1)));
  }

  static List<AddressBlock> all(String... cidrs) {
    return Arrays.stream(cidrs).map(AddressBlock::of).toList();
  }

  /** Never, for an address of the other family. */
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
