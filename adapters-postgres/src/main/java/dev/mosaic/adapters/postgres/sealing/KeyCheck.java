package dev.mosaic.adapters.postgres.sealing;

import dev.mosaic.adapters.postgres.sealing.KeyCheckTable.Check;
import dev.mosaic.ports.store.Transactions;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.SecretKey;

/**
 * Proves at start that the ring opens this database. Writes nothing where it does not. The checks
 * also remember, where nobody without the key can make them forget, that everything is bound: what
 * was written before that is bound once, and nothing unbound is ever believed again.
 */
public final class KeyCheck {
  private static final byte UNBOUND = 1;
  private static final byte BOUND = 2;
  private static final byte[] KNOWN = "mosaic".getBytes(StandardCharsets.UTF_8);

  private final KeyRing ring;
  private final KeyCheckTable table;
  private final EarlierRows earlier;
  private final Transactions transactions;
  private final Clock clock;

  public KeyCheck(
      KeyRing ring,
      KeyCheckTable table,
      EarlierRows earlier,
      Transactions transactions,
      Clock clock) {
    this.ring = ring;
    this.table = table;
    this.earlier = earlier;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** What {@link #verify} found. */
  public sealed interface Verdict {
    /** The ring opens everything here. */
    record Opens() implements Verdict {}

    /**
     * The ring does not belong to this database, or misses one of its keys.
     *
     * @param sentence for the operator
     */
    record WrongKey(String sentence) implements Verdict {}
  }

  /** Checks the ring; the very first time, makes the row that later starts are checked by. */
  public Verdict verify() {
    return transactions.inTransaction(this::verifyAndRemember);
  }

  private Verdict verifyAndRemember() {
    table.lock();
    List<Check> checks = table.all();
    Set<String> inUse = table.ringKeysInUse();
    if (checks.isEmpty() && inUse.isEmpty()) {
      remember(ring.first());
      return new Verdict.Opens();
    }
    Optional<String> problem = problem(checks, inUse);
    if (problem.isPresent()) {
      return new Verdict.WrongKey(problem.get());
    }
    if (known(checks).noneMatch(check -> opens(check, BOUND))) {
      if (earlier.areBoundInPart()) {
        return new Verdict.WrongKey(
            "The database was changed by something other than Mosaic: its rows are bound to"
                + " MOSAIC_SECRET_KEY, and the mark that says so is gone; restore it from a"
                + " backup.");
      }
      earlier.bind();
    }
    known(checks)
        .filter(check -> !opens(check, BOUND))
        .forEach(check -> table.replace(boundCheck(ring.find(check.keyId()).orElseThrow())));
    remember(ring.first());
    return new Verdict.Opens();
  }

  private Stream<Check> known(List<Check> checks) {
    return checks.stream().filter(check -> ring.find(check.keyId()).isPresent());
  }

  private Optional<String> problem(List<Check> checks, Set<String> inUse) {
    List<Check> known = known(checks).toList();
    if (known.isEmpty()
        || !known.stream().allMatch(check -> opens(check, BOUND) || opens(check, UNBOUND))) {
      return Optional.of(
          "MOSAIC_SECRET_KEY is not the key this database was sealed with; start with that key, or"
              + " with an empty database.");
    }
    Set<String> everKnown = checks.stream().map(Check::keyId).collect(Collectors.toSet());
    // Every key that ever wrapped one left a check. Another name in a data key was put there by
    // something else: that row's owner sees an error, and everybody else is served.
    return inUse.stream()
        .filter(keyId -> ring.find(keyId).isEmpty() && everKnown.contains(keyId))
        .findFirst()
        .map(
            keyId ->
                "MOSAIC_SECRET_KEY lacks the key named %s, which secrets in this database still depend on; add it back to the ring."
                    .formatted(keyId));
  }

  private boolean opens(Check check, byte version) {
    return ring.find(check.keyId())
        .flatMap(key -> Aead.open(checking(key), bound(version, key), check.sealed()))
        .isPresent();
  }

  private void remember(RingKey key) {
    table.insertIfAbsent(boundCheck(key));
  }

  private Check boundCheck(RingKey key) {
    return new Check(key.id(), Aead.seal(checking(key), bound(BOUND, key), KNOWN), clock.instant());
  }

  private static SecretKey checking(RingKey key) {
    return key.derive(KeyDerivation.AES, "key-check");
  }

  private static byte[] bound(byte version, RingKey key) {
    return AssociatedData.of(version, "key_check", "sealed", key.id());
  }
}
