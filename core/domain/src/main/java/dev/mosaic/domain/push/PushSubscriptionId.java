package dev.mosaic.domain.push;

import java.util.UUID;

/** Identity of one browser's subscription; says nothing to its holder. */
public record PushSubscriptionId(UUID value) {
  public static PushSubscriptionId random() {
    return new PushSubscriptionId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
