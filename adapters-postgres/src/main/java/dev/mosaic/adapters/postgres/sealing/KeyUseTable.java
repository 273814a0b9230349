package dev.mosaic.adapters.postgres.sealing;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What hangs on the keys of a ring. */
public interface KeyUseTable {
  /** How many data keys each ring key wraps. */
  Map<String, Long> dataKeys();

  /**
   * How many sessions, personal tokens, unanswered invitations and links to a new password each
   * ring key has hashed.
   */
  Map<String, Long> tokens();

  /**
   * Some of the data keys that these ring keys wrap, kept from other writers until the end of the
   * transaction. Those that another transaction keeps are left out.
   */
  List<WrappedDataKey> lockSome(List<String> ringKeys, int limit);

  /** Replaces how a data key is wrapped. */
  void replace(UUID dataKey, byte[] wrapped);

  /** Ends what {@link #tokens} counts for one ring key; returns how many. */
  int deleteTokens(String ringKey);

  /** Lets nobody check or forget a ring key until the end of the transaction. */
  void lock();

  /** Forgets the check of a ring key. */
  void deleteCheck(String ringKey);
}
