package dev.mosaic.adapters.postgres.sealing;

import dev.mosaic.domain.secret.SecretOwner;
import java.util.Optional;
import java.util.UUID;

/** Where wrapped data keys are kept. */
public interface DataKeyTable {
  Optional<WrappedDataKey> findByOwner(SecretOwner owner);

  /** The key of that id, if it is the owner's. */
  Optional<WrappedDataKey> findById(UUID id, SecretOwner owner);

  /** The key with that id, whoever owns it. */
  Optional<WrappedDataKey> findById(UUID id);

  /** Adds a key unless its owner has one; returns the one that is there afterwards. */
  WrappedDataKey insertIfAbsent(WrappedDataKey fresh);

  void delete(SecretOwner owner);

  /** Runs the action once what was done on this thread so far is committed, at once if it is. */
  void afterCommit(Runnable action);
}
