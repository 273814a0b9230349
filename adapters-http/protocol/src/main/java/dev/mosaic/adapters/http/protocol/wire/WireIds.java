package dev.mosaic.adapters.http.protocol.wire;

import java.util.UUID;

/** Ids like those vendors give. They protect nothing. */
final class WireIds {
  private WireIds() {}

  static String of(String prefix) {
    return prefix + UUID.randomUUID().toString().replace("-", "");
  }
}
