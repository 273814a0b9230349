package dev.mosaic.adapters.http.protocol.shape;

import java.util.UUID;

/** Ids like those vendors give. They protect nothing. */
public final class Ids {
  private Ids() {}

  public static String of(String prefix) {
    return prefix + UUID.randomUUID().toString().replace("-", "");
  }
}
