package dev.mosaic.adapters.postgres.sealing;

import dev.mosaic.adapters.postgres.sealing.KeyCheckTable.Check;
import dev.mosaic.ports.store.Transactions;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.crypto.SecretKey;

/** Proves at start that the ring opens this database. Writes nothing where it does not. */
public final class KeyCheck {
  private static final byte VERSION = 1;
  private static final byte[] KNOWN = "mosaic".getBytes(StandardCharsets.UTF_8);

  private final KeyRing ring;
  private final KeyCheckTable table;
  private final Transactions transactions;
  private final Clock clock;

  public KeyCheck(KeyRing ring, KeyCheckTable table, Transactions transactions, Clock clock) {
    this.ring = ring;
    this.table = table;
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
    remember(ring.first());
    return new Verdict.Opens();
  }

  private Optional<String> problem(List<Check> checks, Set<String> inUse) {
    List<Check> known =
        checks.stream().filter(check -> ring.find(check.keyId()).isPresent()).toList();
    if (known.isEmpty() || !known.stream().allMatch(this::opens)) {
      return Optional.of(
          "MOSAIC_SECRET_KEY is not the key this database was sealed with; start with that key, or"
              + " with an empty database.");
    }
    return inUse.stream()
        .filter(keyId -> ring.find(keyId).isEmpty())
        .findFirst()
        .map(
            keyId ->
                "MOSAIC_SECRET_KEY lacks the key named %s, which secrets in this database still depend on; add it back to the ring."
                    .formatted(keyId));
  }

  private boolean opens(Check check) {
    return ring.find(check.keyId())
        .flatMap(key -> Aead.open(checking(key), bound(key), check.sealed()))
        .isPresent();
  }

  private void remember(RingKey key) {
    table.insertIfAbsent(
        new Check(key.id(), Aead.seal(checking(key), bound(key), KNOWN), clock.instant()));
  }

  private static SecretKey checking(RingKey key) {
    return key.derive(KeyDerivation.AES, "key-check");
  }

  private static byte[] bound(RingKey key) {
    return AssociatedData.of(VERSION, "key_check", "sealed", key.id());
  }
}
