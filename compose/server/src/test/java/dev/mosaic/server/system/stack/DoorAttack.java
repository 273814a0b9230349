package dev.mosaic.server.system.stack;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What a stranger on the network could do to the public door, a bounded number of times: many
 * connections at once, of nobody in particular. Each is watched until its other side ends it.
 */
final class DoorAttack implements AutoCloseable {
  private static final Duration LONGEST = Duration.ofSeconds(90);
  private static final int BODY = 19 << 20;
  private static final byte[] PIECE = new byte[64 << 10];
  private static final List<String> PATHS =
      List.of(
          "/api/auth/login",
          "/api/chat/completions",
          "/v1/chat/completions",
          "/api/settings/providers");

  private static final List<String> GUESSES =
      List.of("Authorization: Bearer guess\r\n", "Cookie: mosaic_session=guess\r\n");

  static {
    Arrays.fill(PIECE, (byte) 'x');
  }

  /** How the connections are held. */
  enum Kind {
    /** A body of 19 MB each. */
    BODIES(60),
    /** A byte every three seconds, of a body or of a head. */
    DRIPS(150);

    final int connections;

    Kind(int connections) {
      this.connections = connections;
    }
  }

  private final Kind kind;
  private final int port;
  private final Map<String, Integer> statuses = new ConcurrentHashMap<>();
  private final AtomicInteger resets = new AtomicInteger();
  private final CountDownLatch open;
  private final ScheduledExecutorService drops = new ScheduledThreadPoolExecutor(2);
  private final long began = System.nanoTime();

  private DoorAttack(Kind kind, int port) {
    this.kind = kind;
    this.port = port;
    this.open = new CountDownLatch(kind.connections);
  }

  static DoorAttack begin(Kind kind, int port) {
    DoorAttack attack = new DoorAttack(kind, port);
    for (int i = 0; i < kind.connections; i++) {
      int number = i;
      Thread.startVirtualThread(() -> attack.hold(number));
    }
    return attack;
  }

  /** Whether connections are open still, and may be. */
  boolean goesOn() {
    return open.getCount() > 0 && System.nanoTime() - began < LONGEST.toNanos();
  }

  /** How many connections nobody has ended. */
  long open() {
    return open.getCount();
  }

  /** How many connections were reset instead of closed. */
  int resets() {
    return resets.get();
  }

  /** How often each status was answered; `none` where the connection ended without. */
  Map<String, Integer> statuses() {
    return new TreeMap<>(statuses);
  }

  private void hold(int number) {
    AtomicReference<String> status = new AtomicReference<>("none");
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      Thread.startVirtualThread(() -> send(socket, number));
      InputStream in = socket.getInputStream();
      String first = new String(in.readNBytes("HTTP/1.1 200".length()), StandardCharsets.US_ASCII);
      if (!first.isEmpty()) {
        status.set(first.split(" ")[1]);
      }
      in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException reset) {
      resets.incrementAndGet();
    }
    statuses.merge(status.get(), 1, Integer::sum);
    open.countDown();
  }

  private void send(Socket socket, int number) {
    try {
      OutputStream out = socket.getOutputStream();
      if (kind == Kind.BODIES) {
        out.write(head(number, BODY, GUESSES.get(number % 2)));
        for (int sent = 0; sent < BODY - PIECE.length; sent += PIECE.length) {
          out.write(PIECE);
        }
      } else {
        out.write(number % 3 == 0 ? unfinishedHead() : head(number, 9_000, ""));
        drops.scheduleAtFixedRate(() -> drip(out), 3, 3, TimeUnit.SECONDS);
      }
    } catch (IOException ended) {
      // Whoever reads this connection sees it end, too.
      return;
    }
  }

  /** What an exception ends here is not tried again. */
  private static void drip(OutputStream out) {
    try {
      out.write('x');
    } catch (IOException ended) {
      throw new UncheckedIOException(ended);
    }
  }

  private static byte[] head(int number, int length, String more) {
    return "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n%sContent-Length: %d\r\n\r\n"
        .formatted(PATHS.get(number % PATHS.size()), more, length)
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] unfinishedHead() {
    return "GET /api/onboarding HTTP/1.1\r\nHost: localhost\r\nX-Slow: "
        .getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public void close() {
    drops.shutdownNow();
  }
}
