package dev.mosaic.adapters.postgres.sealing;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What proves at start that a ring belongs to a database. */
public interface KeyCheckTable {
  List<Check> all();

  /** Lets one check of a ring happen at a time, until the end of the transaction. */
  void lock();

  /** Adds a check unless the ring key has one. */
  void insertIfAbsent(Check check);

  /** Puts another check in the place of the one its ring key has. */
  void replace(Check check);

  /** Ids of the ring keys that wrap data keys at present. */
  Set<String> ringKeysInUse();

  /**
   * A known text, sealed.
   *
   * @param keyId id of the ring key that sealed it
   */
  record Check(String keyId, byte[] sealed, Instant createdAt) {}
}
