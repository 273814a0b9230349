package dev.mosaic.application.session;

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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes guessing passwords slow: after {@value #LIMIT} failures within 15 minutes for one name or
 * from one address, further tries are not even looked at. Counts live in the database, so that a
 * restart forgives nobody.
 */
public final class SignInThrottle {
  static final int LIMIT = 5;
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

  /**
   * What a try is counted under.
   *
   * @param address null where unknown
   */
  record Keys(String name, @Nullable String address) {
    List<String> all() {
      return address == null ? List.of(name) : List.of(name, address);
    }
  }

  /**
   * @param typed the name as typed; it is hashed, because people type passwords there, too
   */
  static Keys keysOf(String typed, @Nullable String address) {
    return new Keys(
        "name:" + sha256(typed.strip().toLowerCase(Locale.ROOT)),
        address == null ? null : "address:" + network(address));
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

  /** The worst count among the keys that is over the limit; empty where a try is welcome. */
  Optional<AttemptStore.Count> blocking(Keys keys) {
    Instant now = clock.instant();
    return keys.all().stream()
        .flatMap(key -> attempts.find(key, now).stream())
        .filter(count -> count.failures() >= LIMIT)
        .max(Comparator.comparing(AttemptStore.Count::endsAt));
  }

  /** Counts a failure; the highest count afterwards. */
  AttemptStore.Count failed(Keys keys) {
    Instant now = clock.instant();
    return keys.all().stream()
        .map(key -> attempts.add(key, now, WINDOW))
        .max(Comparator.comparing(AttemptStore.Count::failures))
        .orElseThrow();
  }

  /**
   * Forgives the name; the address goes on counting, or one good account would unlock a guesser.
   */
  void succeeded(Keys keys) {
    attempts.forget(keys.name());
  }

  /** How long an answer to a try beyond the limit takes: 1, 2, 4, then 8 seconds. */
  static Duration delayAfter(AttemptStore.Count count) {
    int beyond = Math.clamp(count.failures() - (long) LIMIT - 1, 0, MOST_DOUBLINGS);
    return FIRST_DELAY.multipliedBy(1L << beyond);
  }

  // Whoever has one IPv6 address has the whole /64 around it.
  private static String network(String address) {
    try {
      InetAddress read = InetAddress.ofLiteral(address);
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
