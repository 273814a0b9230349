package dev.mosaic.adapters.http.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.domain.provider.AllowedHost;
import dev.mosaic.domain.provider.PrivateHosts;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
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

  @ParameterizedTest
  @MethodSource("spellings")
  void neverLeadToAForbiddenAddressThoughAnAdministratorAllowedJustThisSpelling(String spelling) {
    Optional<URI> address = parsed("http://" + spelling + "/latest/meta-data");

    address
        .map(uri -> guard.judge(uri, allowing(uri.getHost())))
        .filter(AddressVerdict.Allowed.class::isInstance)
        .map(AddressVerdict.Allowed.class::cast)
        .ifPresent(
            allowed ->
                assertThat(allowed.addresses())
                    .as(spelling)
                    .noneMatch(AddressSpellingTest::isForbidden));
  }

  /** What a name server may answer: forbidden addresses among good ones, changing every time. */
  @Test
  void neverLeadToAForbiddenAddressWhateverANameServerAnswers() {
    Random random = new Random(SEED);
    List<InetAddress> last = new ArrayList<>();
    AddressGuard guarded =
        new AddressGuard(
            List.of(),
            host -> {
              last.clear();
              last.addAll(answer(random));
              return last.toArray(InetAddress[]::new);
            });
    int allowed = 0;

    for (int i = 0; i < MANY; i++) {
      PrivateHosts hosts = i % 2 == 0 ? PrivateHosts.all() : allowing("changes.test");
      AddressVerdict verdict = guarded.judge(URI.create("http://changes.test/"), hosts);

      boolean bad = last.stream().anyMatch(AddressSpellingTest::isForbidden);
      assertThat(verdict instanceof AddressVerdict.Allowed).as("%s", last).isEqualTo(!bad);
      allowed += bad ? 0 : 1;
      if (verdict instanceof AddressVerdict.Allowed good) {
        assertThat(good.addresses()).isEqualTo(last);
      }
    }

    assertThat(allowed).isBetween(MANY / 10, MANY * 9 / 10);
  }

  /** Allowing one private address opens no other, however either is written. */
  @Test
  void openAPrivateAddressOnlyWhereThatOneIsAllowed() {
    Random random = new Random(SEED);
    for (int i = 0; i < MANY; i++) {
      int one = 0x0A000000 | random.nextInt(0x1000000);
      int other = 0xC0A80000 | random.nextInt(0x10000);
      PrivateHosts hosts = allowing(dotted(one));

      for (String spelling : List.of(parts(other, random), inVersionSix("::ffff:", other))) {
        parsed("http://" + spelling + "/")
            .map(uri -> guard.judge(uri, hosts))
            .filter(AddressVerdict.Allowed.class::isInstance)
            .map(AddressVerdict.Allowed.class::cast)
            .ifPresent(
                allowed ->
                    assertThat(allowed.addresses())
                        .as(spelling)
                        .noneMatch(InetAddress::isSiteLocalAddress));
      }
      URI allowedOne = URI.create("http://" + inVersionSix("::ffff:", one) + "/");
      assertThat(guard.judge(allowedOne, hosts)).isInstanceOf(AddressVerdict.Allowed.class);
    }
  }

  @Test
  void areManyAndMostOfThemReadable() {
    assertThat(spellings()).hasSizeGreaterThan(MANY);
    assertThat(spellings().filter(text -> parsed("http://" + text + "/").isPresent()))
        .hasSizeGreaterThan(MANY / 2);
  }

  private static PrivateHosts allowing(String host) {
    return PrivateHosts.only(Set.of(new AllowedHost(host, null)));
  }

  /** One to four addresses, public, private and forbidden. */
  private static List<InetAddress> answer(Random random) {
    List<InetAddress> addresses = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      int address =
          switch (random.nextInt(6)) {
            case 0 -> forbidden(random);
            case 1, 2 -> 0x0A000000 | random.nextInt(0x1000000);
            default -> 0x01010101 + random.nextInt(0x1000);
          };
      String text = random.nextInt(3) == 0 ? plainSix("64:ff9b::", address) : dotted(address);
      addresses.add(InetAddress.ofLiteral(text));
    }
    return addresses;
  }

  private static String plainSix(String prefix, int address) {
    return "%s%x:%x".formatted(prefix, address >>> 16, address & 0xFFFF);
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
    return "[" + plainSix(prefix, address) + "]";
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
