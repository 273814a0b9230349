package dev.mosaic.adapters.http.client.agent.run;

import dev.mosaic.adapters.http.openclaw.run.GatewayDevice;
import dev.mosaic.domain.agent.GatewayEndpoint;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.store.ActingPerson;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** One connection for each gateway, as long as somebody needs it and a little longer. */
final class GatewayLines implements AutoCloseable {
  private final Map<GatewayEndpoint, Slot> slots = new ConcurrentHashMap<>();
  private final HttpClient client;
  private final GatewayPairing pairing;
  private final SocketLimits limits;
  private volatile boolean closed;

  GatewayLines(HttpClient client, GatewayPairing pairing, SocketLimits limits) {
    this.client = client;
    this.pairing = pairing;
    this.limits = limits;
  }

  /** Somebody's need of a line, until it is closed. */
  interface Lease extends AutoCloseable {
    GatewayLine line();

    /** Whether the gateway still shows signs of life on the line, which is closed otherwise. */
    boolean isAlive();

    @Override
    void close();
  }

  /**
   * The line to a gateway, opened if there is none that works.
   *
   * @throws dev.mosaic.ports.agent.AgentUnreachable if the gateway does not answer
   */
  Lease take(GatewayEndpoint endpoint, SecretText token) {
    while (true) {
      Slot slot = slots.computeIfAbsent(endpoint, Slot::new);
      Lease lease = slot.take(token);
      if (lease != null) {
        return lease;
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    slots.values().forEach(Slot::end);
    client.shutdownNow();
  }

  /** What is known of one gateway. */
  private final class Slot {
    private final GatewayEndpoint endpoint;
    private final ReentrantLock lock = new ReentrantLock();
    private GatewayDevice device = GatewayDevice.fresh();
    private @Nullable SecretText token;
    private @Nullable GatewayLine line;
    private @Nullable CompletableFuture<Void> ending;
    private int leases;
    private boolean over;

    Slot(GatewayEndpoint endpoint) {
      this.endpoint = endpoint;
    }

    /** Null if the slot is used no more. */
    @Nullable Lease take(SecretText shown) {
      lock.lock();
      try {
        if (over) {
          return null;
        }
        GatewayLine working = working(shown);
        leases++;
        return new Lease() {
          private boolean closed;

          @Override
          public GatewayLine line() {
            return working;
          }

          @Override
          public boolean isAlive() {
            if (working.isSilent(limits)) {
              working.close();
            }
            return working.isOpen();
          }

          @Override
          public void close() {
            if (!closed) {
              closed = true;
              giveBack();
            }
          }
        };
      } finally {
        lock.unlock();
      }
    }

    // Under one address, one container follows another; each has a token of its own.
    private GatewayLine working(SecretText shown) {
      GatewayLine present = line;
      boolean same = shown.equals(token);
      if (present != null && same && present.isOpen() && !present.isSilent(limits)) {
        return present;
      }
      if (present != null) {
        present.close();
      }
      if (!same) {
        device = GatewayDevice.fresh();
      }
      GatewayLine opened = GatewayLine.open(client, endpoint, shown, device, pairing, limits);
      token = shown;
      line = opened;
      return opened;
    }

    private void giveBack() {
      lock.lock();
      try {
        leases--;
        if (leases == 0 && !closed) {
          CompletableFuture<Void> unused = new CompletableFuture<>();
          ending = unused;
          unused
              .completeOnTimeout(null, limits.linger().toMillis(), TimeUnit.MILLISECONDS)
              .thenRun(() -> ActingPerson.startAside("gateway-linger", () -> endIfUnused(unused)));
        }
      } finally {
        lock.unlock();
      }
    }

    private void endIfUnused(CompletableFuture<Void> since) {
      lock.lock();
      try {
        // Where it was needed meanwhile, a later end counts.
        if (leases == 0 && since.equals(ending)) {
          end();
        }
      } finally {
        lock.unlock();
      }
    }

    private void end() {
      lock.lock();
      try {
        over = true;
        slots.remove(endpoint, this);
        if (line != null) {
          line.close();
        }
      } finally {
        lock.unlock();
      }
    }
  }
}
