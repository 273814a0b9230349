package dev.mosaic.ports.secret;

import dev.mosaic.domain.secret.SecretOwner;

/**
 * The key that seals what is somebody's is there and does not open, so nothing more can be sealed
 * for them. Names whose it is, never the key.
 */
public final class SealingKeyUnreadable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient SecretOwner owner;

  public SealingKeyUnreadable(SecretOwner owner) {
    super("the sealing key of " + owner.name() + " cannot be read");
    this.owner = owner;
  }

  public SecretOwner owner() {
    return owner;
  }
}
