package dev.mosaic.domain.provider;

import java.util.UUID;

/** Identity of an LLM vendor account, opaque to clients. */
public record ProviderId(UUID value) {
  public static ProviderId random() {
    return new ProviderId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
