package dev.mosaic.testkit.vendor;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes one answer of a vendor, well or badly. A client that went away shows as an {@link
 * IOException}.
 */
final class VendorReply {
  private static final int HUGE_BLOCKS = 128;
  private static final int BLOCK = 65_536;

  private final HttpExchange exchange;
  private final RequestLog log;
  private final int number;
  private final Patience patience;
  private final Duration delay;

  /**
   * The vendor broke an answer off on purpose; thrown out of the handler it makes the server drop
   * the connection.
   */
  static final class Dropped extends IOException {
    private static final long serialVersionUID = 1L;
  }

  VendorReply(
      HttpExchange exchange, RequestLog log, int number, Patience patience, Duration delay) {
    this.exchange = exchange;
    this.log = log;
    this.number = number;
    this.patience = patience;
    this.delay = delay;
  }

  void json(int status, Map<String, @Nullable Object> json) throws IOException {
    whole(status, "application/json", Json.write(json));
  }

  void error(int status, Wire wire, String type, String message) throws IOException {
    json(status, wire.error(type, message));
  }

  void stream(Wire wire, ChatRequest chat, Answer answer) throws IOException, InterruptedException {
    OutputStream out = openStream();
    write(out, wire.opening(chat));
    for (String piece : answer.pieces()) {
      patience.pause(answer.delay());
      write(out, wire.piece(chat, piece));
      log.update(number, VendorRequest::withChunk);
    }
    write(out, wire.closing(chat, answer));
    out.close();
  }

  /** Returns false if the fault has nothing against this request. */
  boolean fail(VendorFault fault, Wire wire, ChatRequest chat, String key, String body)
      throws IOException, InterruptedException {
    switch (fault) {
      case UNAUTHORIZED ->
          error(401, wire, "invalid_api_key", "Incorrect API key provided: " + key + ".");
      case PAYMENT_REQUIRED ->
          error(402, wire, "insufficient_credits", "Insufficient credits on key " + key);
      case FORBIDDEN -> error(403, wire, "permission_denied", "Key " + key + " may not use this.");
      case NOT_FOUND -> error(404, wire, "not_found_error", "Not found.");
      case RATE_LIMITED -> {
        exchange.getResponseHeaders().set("Retry-After", "20");
        error(429, wire, "rate_limit_exceeded", "Rate limit reached, try again in 20 s.");
      }
      case QUOTA ->
          error(429, wire, "insufficient_quota", "You exceeded your current quota, check billing.");
      case LOW_BALANCE ->
          error(400, wire, "invalid_request_error", "Your credit balance is too low.");
      case BROKEN -> error(500, wire, "server_error", "The server had an error.");
      case OVERLOADED -> error(529, wire, "overloaded_error", "Overloaded");
      case HANG -> {
        patience.hang();
        throw new Dropped();
      }
      case CUT -> cut(wire, chat);
      case GARBAGE -> whole(200, "application/json", "\u0000\u0001 no { JSON ] at all");
      case HUGE -> huge();
      case HTML -> whole(200, "text/html", "<!doctype html><title>Sign in</title>");
      case REDIRECT -> {
        exchange
            .getResponseHeaders()
            .set("Location", "http://localhost:" + localPort() + "/elsewhere/v1/models");
        whole(302, "text/plain", "Moved");
      }
      case ONLY_MAX_TOKENS -> {
        return refuseMember(wire, body, "max_completion_tokens");
      }
      case ONLY_MAX_COMPLETION_TOKENS -> {
        return refuseMember(wire, body, "max_tokens");
      }
    }
    return true;
  }

  private boolean refuseMember(Wire wire, String body, String member) throws IOException {
    if (!body.contains("\"" + member + "\"")) {
      return false;
    }
    error(400, wire, "unsupported_parameter", "Unsupported parameter: '" + member + "'.");
    return true;
  }

  private void cut(Wire wire, ChatRequest chat) throws IOException, InterruptedException {
    OutputStream out = openStream();
    List<String> pieces = Answer.to(chat, delay).pieces();
    write(out, wire.opening(chat));
    for (String piece : pieces.subList(0, (pieces.size() + 1) / 2)) {
      patience.pause(delay);
      write(out, wire.piece(chat, piece));
      log.update(number, VendorRequest::withChunk);
    }
    // Closing the exchange would end the answer properly; failing drops the connection.
    throw new Dropped();
  }

  private void huge() throws IOException {
    head(200, "application/json", 0);
    OutputStream out = exchange.getResponseBody();
    out.write("{\"object\":\"list\",\"data\":[{\"id\":\"".getBytes(StandardCharsets.UTF_8));
    byte[] block = new byte[BLOCK];
    Arrays.fill(block, (byte) 'a');
    for (int i = 0; i < HUGE_BLOCKS; i++) {
      out.write(block);
    }
    out.write("\"}]}".getBytes(StandardCharsets.UTF_8));
    out.close();
  }

  private OutputStream openStream() throws IOException {
    head(200, "text/event-stream", 0);
    return exchange.getResponseBody();
  }

  private void whole(int status, String type, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    head(status, type, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.getResponseBody().close();
  }

  private void head(int status, String type, long length) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, length);
    log.update(number, request -> request.answering(status));
  }

  private int localPort() {
    return exchange.getLocalAddress().getPort();
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
