package dev.mosaic.adapters.http.server.limits;

import dev.mosaic.adapters.http.listener.Places;
import org.jspecify.annotations.Nullable;

/**
 * The place a connection takes: of its address until somebody has signed in by it, then of that
 * person. A trusted proxy's connections take one for each request they bring, of its client.
 */
final class DoorPlace {
  private final Places<Object> places;
  private final DoorLimits limits;
  private final boolean proxied;
  private volatile @Nullable Object holder;

  private DoorPlace(Places<Object> places, DoorLimits limits, boolean proxied) {
    this.places = places;
    this.limits = limits;
    this.proxied = proxied;
  }

  /** That of a connection from this address. */
  static DoorPlace ofClient(Places<Object> places, DoorLimits limits, Object address) {
    DoorPlace place = new DoorPlace(places, limits, false);
    place.enter(address);
    return place;
  }

  /** That of a proxy's connection; none before it brings something. */
  static DoorPlace ofProxy(Places<Object> places, DoorLimits limits) {
    return new DoorPlace(places, limits, true);
  }

  /** Whether the connection may stay. */
  boolean isTaken() {
    return proxied || holder != null;
  }

  /** A request of this client begins; whether it may. */
  boolean begin(Object client) {
    return !proxied || holder != null || enter(client);
  }

  /** A request is answered. */
  void end() {
    if (proxied) {
      leave();
    }
  }

  boolean belongsTo(Object person) {
    return person.equals(holder);
  }

  /** Somebody has signed in by it. */
  void belongTo(Object person) {
    Object before = holder;
    if (before != null && !before.equals(person) && places.enter(person, limits.connections())) {
      places.leave(before);
      holder = person;
    }
  }

  void leave() {
    Object before = holder;
    if (before != null) {
      holder = null;
      places.leave(before);
    }
  }

  private boolean enter(Object client) {
    boolean entered = places.enter(client, limits.perAddress());
    if (entered) {
      holder = client;
    }
    return entered;
  }
}
