package dev.mosaic.application.session;

import dev.mosaic.domain.session.SessionId;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.domain.user.Username;
import dev.mosaic.ports.store.AttemptStore;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes guessing passwords slow. Failures within 15 minutes are counted three times over: for one
 * name from one address ({@value #LIMIT}), for one name wherever the tries come from ({@value
 * #NAME_LIMIT}), and for one address whatever names are tried ({@value #ADDRESS_LIMIT}, since whole
 * offices share one). What has reached its limit is not even looked at, and then counts nowhere
 * else, so that one stubborn program shuts out nobody but itself. A browser that is signed in to
 * the name already is counted by itself. Counts live in the database, so that a restart forgives
 * nobody.
 */
public final class SignInThrottle {
  static final int LIMIT = 5;
  static final int NAME_LIMIT = 20;
  static final int ADDRESS_LIMIT = 100;
  static final Duration WINDOW = Duration.ofMinutes(15);
  private static final Duration FIRST_DELAY = Duration.ofSeconds(1);
  private static final int MOST_DOUBLINGS = 3;
  private static final int STRIPES = 256;
  private static final int IPV6_NETWORK_BYTES = 8;

  private final AttemptStore attempts;
  private final Clock clock;
  private final List<ReentrantLock> stripes =
      Stream.generate(ReentrantLock::new).limit(STRIPES).toList();

  public SignInThrottle(AttemptStore attempts, Clock clock) {
    this.attempts = attempts;
    this.clock = clock;
  }

  /** One count, and how many failures it takes. */
  record Key(String text, int limit) {}

  /**
   * What a try is counted under.
   *
   * @param forgiven what a success clears; an address goes on counting, or one good account would
   *     unlock a guesser
   */
  record Keys(List<Key> counted, List<Key> forgiven) {
    private static Keys alone(String text) {
      List<Key> only = List.of(new Key(text, LIMIT));
      return new Keys(only, only);
    }

    List<String> texts() {
      return counted.stream().map(Key::text).toList();
    }
  }

  /**
   * Of somebody nothing is known of.
   *
   * @param typed the name as typed; it is hashed, because people type passwords there, too
   * @param address null where unknown
   */
  static Keys keysOf(String typed, @Nullable String address) {
    String name = sha256(typed.strip().toLowerCase(Locale.ROOT));
    String network = address == null ? null : network(address);
    List<Key> ofName =
        List.of(
            new Key("pair:" + name + "@" + network, LIMIT), new Key("name:" + name, NAME_LIMIT));
    List<Key> all = new ArrayList<>(ofName);
    if (network != null) {
      all.add(new Key("address:" + network, ADDRESS_LIMIT));
    }
    return new Keys(List.copyOf(all), ofName);
  }

  /** Of a browser that is signed in to the name it tries. */
  static Keys keysOf(SessionId device) {
    return Keys.alone("device:" + device);
  }

  /** Of somebody who gives themselves a new password, and is signed in. */
  static Keys keysOf(UserId changing) {
    return Keys.alone("password-of:" + changing);
  }

  /** One try at a time per key, so that of parallel ones none is looked at beyond the limit. */
  <T> T oneAtATime(List<String> keys, Supplier<T> work) {
    List<ReentrantLock> locks =
        keys.stream()
            .map(key -> Math.floorMod(key.hashCode(), STRIPES))
            .distinct()
            .sorted()
            .map(stripes::get)
            .toList();
    List<ReentrantLock> held = new ArrayList<>();
    try {
      for (ReentrantLock lock : locks) {
        lock.lock();
        held.add(lock);
      }
      return work.get();
    } finally {
      held.reversed().forEach(ReentrantLock::unlock);
    }
  }

  /**
   * Why a try is not welcome.
   *
   * @param keys those that have reached their limit
   * @param endsAt when the last of them is open again
   */
  record Blocked(List<Key> keys, Instant endsAt) {}

  /** Empty where a try is welcome. */
  Optional<Blocked> blocking(Keys keys) {
    Instant now = clock.instant();
    Map<Key, AttemptStore.Count> full = new LinkedHashMap<>();
    for (Key key : keys.counted()) {
      attempts
          .find(key.text(), now)
          .filter(count -> count.failures() >= key.limit())
          .ifPresent(count -> full.put(key, count));
    }
    return full.values().stream()
        .map(AttemptStore.Count::endsAt)
        .max(Comparator.naturalOrder())
        .map(end -> new Blocked(List.copyOf(full.keySet()), end));
  }

  /** Counts a try that was looked at and failed. */
  void failed(Keys keys) {
    Instant now = clock.instant();
    keys.counted().forEach(key -> attempts.add(key.text(), now, WINDOW));
  }

  /**
   * Counts a try that was not welcome, where it was not; the furthest any of these is beyond its
   * limit, from 1.
   */
  int refused(Blocked blocked) {
    Instant now = clock.instant();
    return blocked.keys().stream()
        .mapToInt(key -> attempts.add(key.text(), now, WINDOW).failures() - key.limit())
        .max()
        .orElseThrow();
  }

  /** Forgives the name. */
  void succeeded(Keys keys) {
    keys.forgiven().forEach(key -> attempts.forget(key.text()));
  }

  /** Forgives a name that its person got back by other means, here and everywhere. */
  public void forgive(Username name, @Nullable String address) {
    succeeded(keysOf(name.value(), address));
  }

  /**
   * How long an answer to a try beyond the limit takes: 1, 2, 4, then 8 seconds.
   *
   * @param beyond from 1
   */
  static Duration delayAfter(int beyond) {
    return FIRST_DELAY.multipliedBy(1L << Math.clamp(beyond - 1L, 0, MOST_DOUBLINGS));
  }

  // Whoever has one IPv6 address has the whole /64 around it.
  private static String network(String address) {
    try {
      // A zone says which way the server hears of it, not who it is.
      InetAddress read = InetAddress.ofLiteral(address.replaceFirst("%.*", ""));
      return read instanceof Inet6Address
          ? HexFormat.of().formatHex(Arrays.copyOf(read.getAddress(), IPV6_NETWORK_BYTES)) + "/64"
          : read.getHostAddress();
    } catch (IllegalArgumentException noAddress) {
      return sha256(address);
    }
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
