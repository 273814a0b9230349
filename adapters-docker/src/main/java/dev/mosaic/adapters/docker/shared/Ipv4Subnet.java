package dev.mosaic.adapters.docker.shared;

import java.net.InetAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A block of IPv4 addresses.
 *
 * @param base its first address as a number
 * @param prefix how many leading bits are fixed
 */
public record Ipv4Subnet(long base, int prefix) {
  private static final Pattern CIDR =
      Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})/(\\d{1,2})");

  public Ipv4Subnet {
    if (prefix < 0 || prefix > 32 || base < 0 || base >= 1L << 32) {
      throw new IllegalArgumentException("not an IPv4 block: " + base + "/" + prefix);
    }
    if (base % (1L << (32 - prefix)) != 0) {
      throw new IllegalArgumentException(
          "%s/%d does not start at the first address of its block".formatted(dotted(base), prefix));
    }
  }

  /** Reads `10.214.0.0/16`. */
  public static Ipv4Subnet parse(String cidr) {
    Matcher match = CIDR.matcher(cidr);
    if (!match.matches()) {
      throw new IllegalArgumentException("not an IPv4 block like 10.214.0.0/16: " + cidr);
    }
    long base = 0;
    for (int part = 1; part <= 4; part++) {
      int octet = Integer.parseInt(match.group(part));
      if (octet > 255) {
        throw new IllegalArgumentException("not an IPv4 block like 10.214.0.0/16: " + cidr);
      }
      base = base << 8 | octet;
    }
    return new Ipv4Subnet(base, Integer.parseInt(match.group(5)));
  }

  /** The address so many steps after the first one, in dots. */
  public String address(int offset) {
    return dotted(base + offset);
  }

  public boolean overlaps(Ipv4Subnet other) {
    return base <= other.last() && other.base <= last();
  }

  /** Whether the address lies in it; never for IPv6. */
  public boolean contains(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (bytes.length != 4) {
      return false;
    }
    long number = 0;
    for (byte octet : bytes) {
      number = number << 8 | (octet & 0xff);
    }
    return base <= number && number <= last();
  }

  /** Its parts of the given size, lowest first. */
  public Stream<Ipv4Subnet> split(int partPrefix) {
    long size = 1L << (32 - partPrefix);
    return LongStream.rangeClosed(0, (last() - base) / size)
        .mapToObj(index -> new Ipv4Subnet(base + index * size, partPrefix));
  }

  @Override
  public String toString() {
    return dotted(base) + "/" + prefix;
  }

  private long last() {
    return base + (1L << (32 - prefix)) - 1;
  }

  private static String dotted(long address) {
    return "%d.%d.%d.%d"
        .formatted(address >> 24, address >> 16 & 255, address >> 8 & 255, address & 255);
  }
}
