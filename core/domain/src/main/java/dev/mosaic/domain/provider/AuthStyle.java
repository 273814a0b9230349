package dev.mosaic.domain.provider;

/** How a protocol wants to see the key. */
public enum AuthStyle {
  /** `Authorization: Bearer …`. */
  BEARER,
  /** `x-api-key: …`. */
  X_API_KEY,
  /** `x-goog-api-key: …`. */
  X_GOOG_API_KEY
}
