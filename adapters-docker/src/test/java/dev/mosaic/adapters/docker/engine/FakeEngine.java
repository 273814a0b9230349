package dev.mosaic.adapters.docker.engine;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.mosaic.adapters.docker.shared.DockerConfig;
import dev.mosaic.adapters.docker.shared.Ipv4Subnet;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** An engine that only says what a test makes it say. */
final class FakeEngine implements AutoCloseable {
  private final HttpServer server;
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  FakeEngine() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  FakeEngine speaking(String oldest, String newest) {
    return answering(
        "/version",
        200,
        """
        {"Version":"99.1","ApiVersion":"%s","MinAPIVersion":"%s"}
        """
            .formatted(newest, oldest));
  }

  FakeEngine answering(String path, int status, String body) {
    server.createContext(path, exchange -> answer(exchange, status, body));
    return this;
  }

  /** Answers, and then says nothing more without ending. */
  FakeEngine fallingSilentAfter(String path, String body) {
    server.createContext(
        path,
        exchange -> {
          requests.add(line(exchange));
          exchange.sendResponseHeaders(200, 0);
          OutputStream out = exchange.getResponseBody();
          out.write(body.getBytes(StandardCharsets.UTF_8));
          out.flush();
          awaitClose();
        });
    return this;
  }

  /**
   * Closes the connection in place of the first two answers, since the client tries one broken
   * connection again by itself.
   */
  FakeEngine breakingOffTwice(String path, int status, String body) {
    AtomicInteger left = new AtomicInteger(2);
    server.createContext(
        path,
        exchange -> {
          if (left.getAndDecrement() > 0) {
            requests.add(line(exchange));
            exchange.close();
          } else {
            answer(exchange, status, body);
          }
        });
    return this;
  }

  /** Every request so far, as `GET /path?query`. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  DockerConfig config(Duration limit) {
    return new DockerConfig(
        "fake",
        "tcp://127.0.0.1:" + server.getAddress().getPort(),
        Ipv4Subnet.parse("10.215.0.0/16"),
        null,
        limit);
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
  }

  private void answer(HttpExchange exchange, int status, String body) throws IOException {
    requests.add(line(exchange));
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private void awaitClose() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String line(HttpExchange exchange) {
    return exchange.getRequestMethod() + " " + exchange.getRequestURI();
  }
}
