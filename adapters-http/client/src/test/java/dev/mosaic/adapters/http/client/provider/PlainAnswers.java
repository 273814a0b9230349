package dev.mosaic.adapters.http.client.provider;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A vendor of chat completions that has never heard of streams. */
final class PlainAnswers implements AutoCloseable {
  private static final byte[] ANSWER =
      "{\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":\"ok\"}}]}"
          .getBytes(StandardCharsets.UTF_8);
  private static final byte[] LIST =
      "{\"data\":[{\"id\":\"any\"}]}".getBytes(StandardCharsets.UTF_8);

  private final HttpServer server;

  PlainAnswers() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
    server.createContext(
        "/",
        exchange -> {
          byte[] body = exchange.getRequestMethod().equals("GET") ? LIST : ANSWER;
          exchange.getRequestBody().readAllBytes();
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  String baseUrl() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
