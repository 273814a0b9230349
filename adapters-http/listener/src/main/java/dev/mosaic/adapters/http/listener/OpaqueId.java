package dev.mosaic.adapters.http.listener;

import java.util.Optional;
import java.util.UUID;

/** Reads ids back. What is no id names nothing, so it is answered like an unknown one. */
public final class OpaqueId {
  private OpaqueId() {}

  /** The id; empty for what cannot be one. */
  public static Optional<UUID> find(String text) {
    try {
      UUID id = UUID.fromString(text);
      // The JDK also reads shortened forms; an id has one spelling only.
      return id.toString().equalsIgnoreCase(text) ? Optional.of(id) : Optional.empty();
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }
}
