package dev.mosaic.adapters.postgres.sealing;

import dev.mosaic.ports.secret.KeyRotation;
import dev.mosaic.ports.store.Transactions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Wraps data keys anew by the ring's first key. Data keys themselves stay as they are, and so does
 * everything they seal: a process that has one in memory goes on.
 */
public final class RingRotation implements KeyRotation {
  private final KeyRing ring;
  private final KeyWrap wrap;
  private final KeyUseTable table;
  private final Transactions transactions;

  public RingRotation(KeyRing ring, KeyUseTable table, Transactions transactions) {
    this.ring = ring;
    this.wrap = new KeyWrap(ring);
    this.table = table;
    this.transactions = transactions;
  }

  @Override
  public List<KeyUse> status() {
    return transactions.inTransaction(() -> status(table.dataKeys(), table.tokens()));
  }

  @Override
  public int moveSome(int limit) {
    List<String> old = ring.all().stream().skip(1).map(RingKey::id).toList();
    return old.isEmpty()
        ? 0
        : transactions.inTransaction(
            () -> table.lockSome(old, limit).stream().mapToInt(this::move).sum());
  }

  @Override
  public int endTokens(String keyId) {
    return transactions.inTransaction(() -> table.deleteTokens(keyId));
  }

  @Override
  public boolean retire(String keyId) {
    return transactions.inTransaction(
        () -> {
          table.lock();
          boolean idle =
              !keyId.equals(ring.first().id())
                  && status().stream().noneMatch(use -> use.keyId().equals(keyId) && use.inUse());
          if (idle) {
            table.deleteCheck(keyId);
          }
          return idle;
        });
  }

  private List<KeyUse> status(Map<String, Long> dataKeys, Map<String, Long> tokens) {
    List<String> known = ring.all().stream().map(RingKey::id).toList();
    TreeSet<String> unknown = new TreeSet<>(dataKeys.keySet());
    unknown.addAll(tokens.keySet());
    known.forEach(unknown::remove);
    return Stream.concat(known.stream(), unknown.stream())
        .map(
            id ->
                new KeyUse(
                    id,
                    ring.find(id).isPresent(),
                    id.equals(ring.first().id()),
                    dataKeys.getOrDefault(id, 0L),
                    tokens.getOrDefault(id, 0L)))
        .toList();
  }

  /** One that does not unwrap is left as it is: it stays in the status, for a person to look at. */
  private int move(WrappedDataKey stored) {
    Optional<byte[]> dataKey = wrap.unwrap(stored);
    dataKey.ifPresent(
        bytes ->
            table.replace(stored.id(), wrap.wrap(stored.id().toString(), stored.owner(), bytes)));
    return dataKey.isPresent() ? 1 : 0;
  }
}
