package dev.mosaic.testkit.vendor;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes one answer of a vendor. A client that went away shows as an {@link IOException}. */
final class VendorReply {
  private final HttpExchange exchange;
  private final RequestLog log;
  private final int number;
  private final Patience patience;

  VendorReply(HttpExchange exchange, RequestLog log, int number, Patience patience) {
    this.exchange = exchange;
    this.log = log;
    this.number = number;
    this.patience = patience;
  }

  void json(int status, Map<String, @Nullable Object> json) throws IOException {
    whole(status, "application/json", Json.write(json));
  }

  void error(int usualStatus, Wire wire, String type, String message) throws IOException {
    int status = wire.status(usualStatus);
    json(status, wire.error(status, type, message));
  }

  void stream(Wire wire, ChatRequest chat, Answer answer) throws IOException, InterruptedException {
    OutputStream out = openStream(wire, chat, answer);
    pieces(out, wire, chat, answer, answer.pieces().size());
    write(out, wire.closing(chat, answer));
    out.close();
  }

  /** Begins a stream: the head and what comes before the first token. */
  OutputStream openStream(Wire wire, ChatRequest chat, Answer answer) throws IOException {
    OutputStream out = body(200, wire.streamType());
    write(out, wire.opening(chat, answer));
    return out;
  }

  /** Writes so many of the first pieces. */
  void pieces(OutputStream out, Wire wire, ChatRequest chat, Answer answer, int count)
      throws IOException, InterruptedException {
    for (int i = 0; i < count; i++) {
      patience.pause(answer.delay());
      write(out, wire.piece(chat, answer, i));
      log.update(number, VendorRequest::withChunk);
    }
  }

  void whole(int status, String type, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    head(status, type, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.getResponseBody().close();
  }

  void redirect(String location) throws IOException {
    exchange.getResponseHeaders().set("Location", location);
    whole(302, "text/plain", "Moved");
  }

  void retryAfter(int seconds) {
    exchange.getResponseHeaders().set("Retry-After", Integer.toString(seconds));
  }

  /** A body of unknown length. */
  OutputStream body(int status, String type) throws IOException {
    head(status, type, 0);
    return exchange.getResponseBody();
  }

  int localPort() {
    return exchange.getLocalAddress().getPort();
  }

  /** Every event leaves at once. */
  static void write(OutputStream out, String text) throws IOException {
    if (!text.isEmpty()) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    out.flush();
  }

  private void head(int status, String type, long length) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, length);
    log.update(number, request -> request.answering(status));
  }
}
