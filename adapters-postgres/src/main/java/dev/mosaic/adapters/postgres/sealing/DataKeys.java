package dev.mosaic.adapters.postgres.sealing;

import dev.mosaic.domain.secret.SecretOwner;
import dev.mosaic.ports.secret.SealingKeyUnreadable;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Each owner's data key, unwrapped at first use and then kept in memory for a while. */
final class DataKeys {
  private final DataKeyTable table;
  private final KeyWrap wrap;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final DataKeyCache cache = new DataKeyCache();

  DataKeys(KeyRing ring, DataKeyTable table, Clock clock) {
    this.table = table;
    this.wrap = new KeyWrap(ring);
    this.clock = clock;
  }

  /** The owner's key, made if there is none. */
  DataKey ofOwner(SecretOwner owner) {
    return cache
        .ofOwner(owner.name())
        .or(() -> load(() -> table.findByOwner(owner)))
        .orElseGet(() -> create(owner));
  }

  /** The owner's key of that id; empty if it is gone, somebody else's or does not unwrap. */
  Optional<DataKey> find(UUID id, SecretOwner owner) {
    return cache
        .ofId(id)
        .or(() -> load(() -> table.findById(id, owner)))
        .filter(key -> key.owner().equals(owner.name()));
  }

  /** Id of the ring key that wraps a data key; empty if that is gone. */
  Optional<String> ringKeyOf(UUID id) {
    return table.findById(id).map(KeyWrap::keyId);
  }

  void delete(SecretOwner owner) {
    table.delete(owner);
    cache.forget(owner.name());
    table.afterCommit(() -> cache.forget(owner.name()));
  }

  private DataKey create(SecretOwner owner) {
    UUID id = UUID.randomUUID();
    byte[] material = new byte[KeyText.KEY_BYTES];
    random.nextBytes(material);
    WrappedDataKey fresh =
        new WrappedDataKey(
            id,
            owner.name(),
            owner instanceof SecretOwner.OfUser ofUser ? ofUser.user().value() : null,
            wrap.wrap(id.toString(), owner.name(), material),
            clock.instant());
    return load(() -> Optional.of(table.insertIfAbsent(fresh)))
        .orElseThrow(() -> new SealingKeyUnreadable(owner));
  }

  private Optional<DataKey> load(Supplier<Optional<WrappedDataKey>> stored) {
    Optional<DataKey> key = stored.get().flatMap(this::unwrap);
    // A key that an open transaction made may yet be rolled back; what it sealed would be lost.
    key.ifPresent(loaded -> table.afterCommit(() -> cache.keep(loaded)));
    return key;
  }

  private Optional<DataKey> unwrap(WrappedDataKey stored) {
    return wrap.unwrap(stored).map(material -> DataKey.of(stored.id(), stored.owner(), material));
  }
}
