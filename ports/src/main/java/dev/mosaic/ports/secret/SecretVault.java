package dev.mosaic.ports.secret;

import dev.mosaic.domain.secret.SealedSecret;
import dev.mosaic.domain.secret.SecretOwner;
import dev.mosaic.domain.secret.SecretPlace;
import dev.mosaic.domain.secret.SecretText;

/**
 * Seals secrets so that only this instance opens them, and only at their place.
 *
 * <p>Each owner has a data key of their own, made at the first sealing. Sealing the same text twice
 * gives different blobs.
 */
public interface SecretVault {
  /**
   * Seals a text for one place.
   *
   * @throws SealingKeyUnreadable if the owner's data key is there and does not open. No other takes
   *     its place by itself: once it is restored, what it sealed can be read again
   */
  SealedSecret seal(SecretPlace place, SecretText text);

  /**
   * Opens what was sealed for this very place.
   *
   * @throws SecretUnreadable if the blob is damaged, was sealed for another place, or its key is
   *     gone
   */
  SecretText open(SecretPlace place, SealedSecret sealed);

  /** As {@link #seal}, for what is no text. */
  SealedSecret sealBytes(SecretPlace place, byte[] bytes);

  /** As {@link #open}, for what {@link #sealBytes} sealed. */
  byte[] openBytes(SecretPlace place, SealedSecret sealed);

  /** The id of the ring's key that the blob depends on, for rotation to count by. */
  String keyId(SealedSecret sealed);

  /**
   * Forgets the owner's data key: everything sealed for them stays closed for good. No-op without
   * one.
   */
  void shred(SecretOwner owner);
}
