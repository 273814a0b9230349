package dev.mosaic.testkit.vendor;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Writes one answer of a vendor. A client that went away shows as an {@link IOException}. */
final class VendorReply {
  private final HttpExchange exchange;
  private final RequestLog log;
  private final int number;
  private final Patience patience;
  private UnaryOperator<String> shape = UnaryOperator.identity();
  private @Nullable String type;
  private boolean packed;

  VendorReply(HttpExchange exchange, RequestLog log, int number, Patience patience) {
    this.exchange = exchange;
    this.log = log;
    this.number = number;
    this.patience = patience;
  }

  /** Events are sent in this shape from now on. */
  void shaping(UnaryOperator<String> newShape) {
    shape = newShape;
  }

  /** Answers say they are of this type. */
  void typed(String newType) {
    type = newType;
  }

  /** Answers are packed. */
  void packing() {
    packed = true;
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
    write(out, shape.apply(wire.closing(chat, answer)));
    out.close();
  }

  /** Begins a stream: the head and what comes before the first token. */
  OutputStream openStream(Wire wire, ChatRequest chat, Answer answer) throws IOException {
    OutputStream out = body(200, wire.streamType());
    write(out, shape.apply(wire.opening(chat, answer)));
    return out;
  }

  /** Writes so many of the first pieces. */
  void pieces(OutputStream out, Wire wire, ChatRequest chat, Answer answer, int count)
      throws IOException, InterruptedException {
    for (int i = 0; i < count; i++) {
      patience.pause(answer.delay());
      write(out, shape.apply(wire.piece(chat, answer, i)));
      log.update(number, VendorRequest::withChunk);
    }
  }

  void whole(int status, String type, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    head(status, type, packed ? 0 : bytes.length);
    try (OutputStream out = out()) {
      out.write(bytes);
    }
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
    return out();
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

  private OutputStream out() throws IOException {
    OutputStream plain = exchange.getResponseBody();
    return packed ? new GZIPOutputStream(plain, true) : plain;
  }

  private void head(int status, String usualType, long length) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type == null ? usualType : type);
    if (packed) {
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    }
    exchange.sendResponseHeaders(status, length);
    log.update(number, request -> request.answering(status));
  }
}
