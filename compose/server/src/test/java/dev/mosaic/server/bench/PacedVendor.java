package dev.mosaic.server.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/**
 * A vendor that streams at a fixed pace and writes into every event when it was sent, so that the
 * time each was under way can be read from it. Thinks no time at all.
 */
final class PacedVendor implements AutoCloseable {
  static {
    // Otherwise the operating system holds small pieces back by 40 ms.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    System.setProperty("sun.net.httpserver.maxIdleConnections", "1000");
  }

  private static final String EVENT =
      """
      data: {"id":"c","object":"chat.completion.chunk","created":1,"model":"bench","choices":\
      [{"index":0,"delta":{"role":"assistant","content":"%d"},"finish_reason":%s}]}

      """;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private volatile Answer answer = new Answer(1, Duration.ZERO);

  /** How every call is answered. */
  private record Answer(int events, Duration pace) {}

  PacedVendor() {
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** Answers from now on with so many events, with as much time between them. */
  void says(int events, Duration pace) {
    answer = new Answer(events, pace);
  }

  private void answer(HttpExchange exchange) throws IOException {
    Answer now = answer;
    exchange.getRequestBody().readAllBytes();
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    OutputStream out = exchange.getResponseBody();
    long begun = System.nanoTime();
    for (int i = 0; i < now.events(); i++) {
      sleepUntil(begun + i * now.pace().toNanos());
      write(out, EVENT.formatted(System.nanoTime(), i == now.events() - 1 ? "\"stop\"" : "null"));
    }
    write(out, "data: [DONE]\n\n");
    exchange.close();
  }

  private static void sleepUntil(long time) {
    long left = time - System.nanoTime();
    while (left > 0) {
      LockSupport.parkNanos(left);
      left = time - System.nanoTime();
    }
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
