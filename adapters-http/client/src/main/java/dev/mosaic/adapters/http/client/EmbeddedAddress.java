package dev.mosaic.adapters.http.client;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * IPv6 addresses that carry an IPv4 one inside, and which end up there: mapped and compatible (RFC
 * 4291), translated (RFC 2765, 6052, 8215), 6to4 (RFC 3056) and Teredo (RFC 4380).
 */
final class EmbeddedAddress {
  private static final AddressBlock COMPATIBLE = AddressBlock.of("::/96");
  private static final AddressBlock TRANSLATED = AddressBlock.of("::ffff:0:0:0/96");
  private static final AddressBlock NAT64 = AddressBlock.of("64:ff9b::/96");
  private static final AddressBlock LOCAL_NAT64 = AddressBlock.of("64:ff9b:1::/48");
  private static final AddressBlock SIX_TO_FOUR = AddressBlock.of("2002::/16");
  private static final AddressBlock TEREDO = AddressBlock.of("2001::/32");

  // RFC 6052 lets the prefix of a network's own translator end after so many bits. What follows
  // the address is zero then, and so is the ninth byte.
  private static final List<int[]> AFTER_SHORTER_PREFIXES =
      List.of(new int[] {6, 7, 9, 10}, new int[] {7, 9, 10, 11}, new int[] {9, 10, 11, 12});
  private static final int NINTH = 8;

  private EmbeddedAddress() {}

  /** The address itself first, then every IPv4 address a call to it may arrive at. */
  static List<InetAddress> meanings(InetAddress address) {
    byte[] bytes = address.getAddress();
    List<InetAddress> all = new ArrayList<>(List.of(address));
    if (address instanceof Inet4Address
        || address.isLoopbackAddress()
        || address.isAnyLocalAddress()) {
      // ::1 and :: have the shape of a compatible address without being one.
      return all;
    }
    if (COMPATIBLE.holds(bytes) || TRANSLATED.holds(bytes) || NAT64.holds(bytes)) {
      all.add(v4(bytes, 12, 13, 14, 15));
    } else if (LOCAL_NAT64.holds(bytes)) {
      if (!isZeroAfter(bytes, 11)) {
        all.add(v4(bytes, 12, 13, 14, 15));
      }
      AFTER_SHORTER_PREFIXES.stream()
          .filter(places -> bytes[NINTH] == 0 && isZeroAfter(bytes, places[3]))
          .forEach(places -> all.add(v4(bytes, places)));
    } else if (SIX_TO_FOUR.holds(bytes)) {
      all.add(v4(bytes, 2, 3, 4, 5));
    } else if (TEREDO.holds(bytes)) {
      // The client's address is hidden by inverting it; the server's stands open before it.
      all.add(v4(inverted(bytes), 12, 13, 14, 15));
    }
    return all;
  }

  /** Whether it says nothing by itself: it is as far away as the address inside. */
  static boolean isTransparent(byte[] v6) {
    return COMPATIBLE.holds(v6)
        || TRANSLATED.holds(v6)
        || NAT64.holds(v6)
        || SIX_TO_FOUR.holds(v6)
        || TEREDO.holds(v6);
  }

  private static InetAddress v4(byte[] bytes, int... places) {
    byte[] four = new byte[4];
    for (int i = 0; i < four.length; i++) {
      four[i] = bytes[places[i]];
    }
    try {
      return InetAddress.getByAddress(four);
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException("four bytes are an address", impossible);
    }
  }

  private static boolean isZeroAfter(byte[] bytes, int place) {
    for (int i = place + 1; i < bytes.length; i++) {
      if (bytes[i] != 0) {
        return false;
      }
    }
    return true;
  }

  private static byte[] inverted(byte[] bytes) {
    byte[] result = Arrays.copyOf(bytes, bytes.length);
    for (int i = 0; i < result.length; i++) {
      result[i] = (byte) ~result[i];
    }
    return result;
  }
}
