package dev.mosaic.domain.agent;

import java.util.Locale;
import java.util.Optional;

/** Whether an agent serves one person or the instance. */
public enum ContainerType {
  USER,
  SYSTEM;

  /** The word in paths, labels and environment: `user` or `system`. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads {@link #label} back; empty for any other word. */
  public static Optional<ContainerType> ofLabel(String label) {
    for (ContainerType type : values()) {
      if (type.label().equals(label)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
