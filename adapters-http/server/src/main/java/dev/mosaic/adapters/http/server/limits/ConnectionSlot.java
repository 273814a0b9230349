package dev.mosaic.adapters.http.server.limits;

import dev.mosaic.adapters.http.listener.ConnectionSlots;
import org.jspecify.annotations.Nullable;

/**
 * The slot a connection takes: of its address until somebody has signed in by it, then of that
 * person. A trusted proxy's connections take one for each request they bring, of its client.
 */
final class ConnectionSlot {
  private final ConnectionSlots<Object> slots;
  private final DoorLimits limits;
  private final boolean proxied;
  private volatile @Nullable Object holder;

  private ConnectionSlot(ConnectionSlots<Object> slots, DoorLimits limits, boolean proxied) {
    this.slots = slots;
    this.limits = limits;
    this.proxied = proxied;
  }

  /** That of a connection from this address. */
  static ConnectionSlot ofClient(ConnectionSlots<Object> slots, DoorLimits limits, Object address) {
    ConnectionSlot slot = new ConnectionSlot(slots, limits, false);
    slot.enter(address);
    return slot;
  }

  /** That of a proxy's connection; none before it brings something. */
  static ConnectionSlot ofProxy(ConnectionSlots<Object> slots, DoorLimits limits) {
    return new ConnectionSlot(slots, limits, true);
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
    if (before != null && !before.equals(person) && slots.enter(person, limits.connections())) {
      slots.leave(before);
      holder = person;
    }
  }

  void leave() {
    Object before = holder;
    if (before != null) {
      holder = null;
      slots.leave(before);
    }
  }

  private boolean enter(Object client) {
    boolean entered = slots.enter(client, limits.perAddress());
    if (entered) {
      holder = client;
    }
    return entered;
  }
}
