package dev.mosaic.adapters.postgres.store;

import dev.mosaic.adapters.postgres.sealing.RowSeals;
import dev.mosaic.adapters.postgres.sealing.RowSeals.Sealable;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Makes and checks the seals of rows, and reports rows that are not genuine to the operator. */
@Singleton
final class Seals {
  private static final System.Logger LOG = System.getLogger(Seals.class.getName());
  private static final int MANY = 1_000;

  private final RowSeals seals;
  private final Set<String> told = ConcurrentHashMap.newKeySet();

  Seals(RowSeals seals) {
    this.seals = seals;
  }

  byte[] of(Sealable row) {
    return seals.sealOf(row);
  }

  /** Whether the row is as Mosaic wrote it. */
  boolean hold(Sealable row) {
    boolean genuine = seals.holds(row);
    if (!genuine) {
      tellOnce(row.table() + " " + row.said().getFirst());
    }
    return genuine;
  }

  /** A row is asked for at every call; it is reported once. */
  private void tellOnce(String row) {
    if (told.size() < MANY && told.add(row)) {
      LOG.log(
          System.Logger.Level.WARNING,
          "the row {0} was changed by something other than Mosaic and counts for nothing",
          row);
    }
  }
}
