package dev.mosaic.adapters.http.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Hundreds of ways to write addresses nobody may call. Whatever the guard takes a spelling for,
 * what it hands out to be connected to is never one of them.
 */
class AddressSpellingTest {
  // Fixed, so that a failure can be repeated.
  private static final long SEED = 20_261_121;
  private static final int MANY = 500;

  private final AddressGuard guard = new AddressGuard(List.of());

  @ParameterizedTest
  @MethodSource("spellings")
  void neverLeadToAForbiddenAddress(String spelling) {
    Optional<URI> address = parsed("http://" + spelling + "/latest/meta-data");

    address
        .map(uri -> guard.judge(uri, true))
        .filter(AddressVerdict.Allowed.class::isInstance)
        .map(AddressVerdict.Allowed.class::cast)
        .ifPresent(
            allowed ->
                assertThat(allowed.addresses())
                    .as(spelling)
                    .noneMatch(AddressSpellingTest::isForbidden));
  }

  @Test
  void areManyAndMostOfThemReadable() {
    assertThat(spellings()).hasSizeGreaterThan(MANY);
    assertThat(spellings().filter(text -> parsed("http://" + text + "/").isPresent()))
        .hasSizeGreaterThan(MANY / 2);
  }

  static Stream<String> spellings() {
    Random random = new Random(SEED);
    List<String> all = new ArrayList<>();
    while (all.size() <= MANY) {
      int address = forbidden(random);
      all.add(parts(address, random));
      all.add(Integer.toUnsignedString(address));
      all.add("0x" + Integer.toHexString(address));
      all.add("0" + Integer.toUnsignedString(address, 8));
      all.add(dotted(address) + ".");
      all.add("user:word@" + dotted(address));
      all.add(inVersionSix("::ffff:", address));
      all.add(inVersionSix("::", address));
      all.add(inVersionSix("64:ff9b::", address));
      all.add("[::ffff:" + dotted(address) + "]");
      all.add("[64:FF9B::" + dotted(address) + "]");
      all.add(
          "[2002:%x:%x::%x]".formatted(address >>> 16, address & 0xFFFF, random.nextInt(0xFFFF)));
      all.add("[fe80::%x%%25lo]".formatted(random.nextInt(0xFFFF)));
      all.add("[fe80:0:0:0:%x::1]".formatted(random.nextInt(0xFFFF)));
    }
    return all.stream();
  }

  /** One to four parts, each in a base of its own, as old programs write addresses. */
  private static String parts(int address, Random random) {
    List<IntFunction<String>> bases =
        List.of(
            Integer::toUnsignedString,
            part -> "0x" + Integer.toHexString(part),
            part -> "0X" + Integer.toHexString(part).toUpperCase(java.util.Locale.ROOT),
            part -> "0" + Integer.toOctalString(part),
            part -> "000" + Integer.toOctalString(part));
    int count = 1 + random.nextInt(4);
    StringBuilder text = new StringBuilder();
    int left = address;
    for (int i = 1; i < count; i++) {
      text.append(bases.get(random.nextInt(bases.size())).apply(left >>> 24)).append('.');
      left <<= 8;
    }
    int last = left >>> (8 * (count - 1));
    return text.append(bases.get(random.nextInt(bases.size())).apply(last)).toString();
  }

  private static int forbidden(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> 0xA9FEA9FE; // 169.254.169.254
      case 1 -> 0xA9FE0000 | random.nextInt(0x10000); // link-local
      case 2 -> random.nextInt(0x1000000); // 0.0.0.0/8
      default -> 0xE0000000 | random.nextInt(0x10000000); // multicast
    };
  }

  private static boolean isForbidden(InetAddress address) {
    byte[] bytes = address.getAddress();
    int first = bytes[0] & 0xFF;
    int second = bytes[1] & 0xFF;
    return bytes.length == 4
        ? first == 0 || first >= 224 || first == 169 && second == 254
        : address.isLinkLocalAddress() || address.isAnyLocalAddress() || holdsForbidden(bytes);
  }

  private static boolean holdsForbidden(byte[] bytes) {
    int last = toInt(bytes, 12);
    boolean mappedOrTranslated = toInt(bytes, 0) == 0 || toInt(bytes, 0) == 0x0064FF9B;
    boolean sixToFour = toInt(bytes, 0) >>> 16 == 0x2002;
    return mappedOrTranslated && isForbidden(last) || sixToFour && isForbidden(toInt(bytes, 2));
  }

  private static boolean isForbidden(int address) {
    int first = address >>> 24;
    return first == 0 || first >= 224 || address >>> 16 == 0xA9FE;
  }

  private static int toInt(byte[] bytes, int from) {
    return java.nio.ByteBuffer.wrap(bytes).getInt(from);
  }

  private static String dotted(int address) {
    return "%d.%d.%d.%d"
        .formatted(address >>> 24, address >>> 16 & 0xFF, address >>> 8 & 0xFF, address & 0xFF);
  }

  private static String inVersionSix(String prefix, int address) {
    return "[%s%x:%x]".formatted(prefix, address >>> 16, address & 0xFFFF);
  }

  // What no address can be made of is called by nobody.
  private static Optional<URI> parsed(String text) {
    try {
      return Optional.of(new URI(text)).filter(uri -> uri.getHost() != null);
    } catch (URISyntaxException noAddress) {
      return Optional.empty();
    }
  }
}
