package dev.mosaic.application.provider;

import dev.mosaic.domain.secret.SecretText;

/**
 * What a change does to a stored secret: secrets are write-only, so absence must mean something
 * other than removal.
 */
public sealed interface KeyChange {
  /** The stored key stays. */
  record Keep() implements KeyChange {}

  /** The stored key goes. */
  record Remove() implements KeyChange {}

  /** Another key takes its place. */
  record Replace(SecretText key) implements KeyChange {}
}
