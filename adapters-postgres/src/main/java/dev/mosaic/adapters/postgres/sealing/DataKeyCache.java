package dev.mosaic.adapters.postgres.sealing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The data keys used last, so that not every secret costs a query and an unwrapping. */
final class DataKeyCache {
  private static final int CAPACITY = 1_000;
  private static final float LOAD_FACTOR = 0.75f;

  private final Map<String, DataKey> byOwner =
      new LinkedHashMap<>(CAPACITY, LOAD_FACTOR, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, DataKey> eldest) {
          boolean full = size() > CAPACITY;
          if (full) {
            ownerById.remove(eldest.getValue().id());
          }
          return full;
        }
      };
  private final Map<UUID, String> ownerById = new LinkedHashMap<>();

  synchronized Optional<DataKey> ofOwner(String owner) {
    return Optional.ofNullable(byOwner.get(owner));
  }

  synchronized Optional<DataKey> ofId(UUID id) {
    String owner = ownerById.get(id);
    return owner == null ? Optional.empty() : ofOwner(owner);
  }

  synchronized void keep(DataKey key) {
    forget(key.owner());
    ownerById.put(key.id(), key.owner());
    byOwner.put(key.owner(), key);
  }

  synchronized void forget(String owner) {
    DataKey gone = byOwner.remove(owner);
    if (gone != null) {
      ownerById.remove(gone.id());
    }
  }
}
