package dev.mosaic.testkit.vendor;

import static dev.mosaic.testkit.vendor.Json.object;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Takes a vendor's calls: checks path, key and model, then answers or fails as scripted. */
final class VendorHandler implements HttpHandler {
  private final VendorSettings settings;
  private final FaultSwitch faults;
  private final RequestLog log;
  private final Patience patience;

  VendorHandler(VendorSettings settings, FaultSwitch faults, RequestLog log, Patience patience) {
    this.settings = settings;
    this.faults = faults;
    this.log = log;
    this.patience = patience;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    byte[] bytes = exchange.getRequestBody().readAllBytes();
    String body = new String(bytes, StandardCharsets.UTF_8);
    String path = exchange.getRequestURI().getPath();
    CallPath call = CallPath.of(path, exchange.getRequestHeaders());
    ChatRequest chat = readable(body, call);
    int number = log.add(next -> seen(exchange, next, chat, body, bytes.length));
    VendorReply reply = new VendorReply(exchange, log, number, patience);
    VendorRequest.State end = VendorRequest.State.ABORTED;
    try {
      answer(exchange, call, body, chat, reply);
      end = VendorRequest.State.ANSWERED;
    } catch (Misbehaviour.Dropped onPurpose) {
      end = VendorRequest.State.DROPPED;
      throw onPurpose;
    } catch (InterruptedException stop) {
      end = VendorRequest.State.DROPPED;
      Thread.currentThread().interrupt();
    } finally {
      VendorRequest.State state = end;
      log.update(number, request -> request.ended(state));
    }
    exchange.close();
  }

  private void answer(
      HttpExchange exchange, CallPath call, String body, ChatRequest chat, VendorReply reply)
      throws IOException, InterruptedException {
    Wire wire = call.wire();
    String path = exchange.getRequestURI().getPath();
    String key = wire.key(exchange.getRequestHeaders());
    Misbehaviour trouble = new Misbehaviour(reply, patience, settings, wire, chat);
    Optional<VendorFault> fault = faults.strike(path);
    if (fault.isPresent() && trouble.strikes(fault.get(), key, body)) {
      return;
    }
    boolean open = settings.router() && call.kind() == CallPath.Kind.MODELS;
    if (!open && !settings.key().isEmpty() && !settings.key().equals(key)) {
      trouble.strikes(VendorFault.UNAUTHORIZED, key, body);
      return;
    }
    switch (call.kind()) {
      case NOTHING -> nothingAt(path, wire, reply);
      case MODELS -> {
        if (settings.models().isEmpty()) {
          nothingAt(path, wire, reply);
        } else {
          reply.json(200, wire.models(settings.models(), settings.router()));
        }
      }
      case KEY -> {
        if (settings.router()) {
          reply.json(200, object("data", object("label", "sk-…cdef", "limit", null, "usage", 0)));
        } else {
          nothingAt(path, wire, reply);
        }
      }
      case SHOW -> reply.json(200, OllamaWire.show());
      case VECTORS -> reply.json(200, OpenAiWire.vectors(Json.parse(body)));
      case ANSWER, STREAM -> speak(exchange, wire, chat, reply);
    }
  }

  private void speak(HttpExchange exchange, Wire wire, ChatRequest chat, VendorReply reply)
      throws IOException, InterruptedException {
    if (!settings.models().isEmpty() && !settings.models().contains(chat.model())) {
      reply.error(404, wire, "model_not_found", "The model `" + chat.model() + "` does not exist.");
      return;
    }
    Answer answer = Answer.to(chat, settings.delay());
    if (!chat.stream()) {
      reply.json(200, wire.whole(chat, answer));
    } else if (wire instanceof GoogleWire && !queryOf(exchange).contains("alt=sse")) {
      // Google streams one long list to callers that do not ask for events.
      reply.whole(200, "application/json", "[" + Json.write(wire.whole(chat, answer)) + "]");
    } else {
      reply.stream(wire, chat, answer);
    }
  }

  private static void nothingAt(String path, Wire wire, VendorReply reply) throws IOException {
    reply.error(404, wire, "not_found_error", "Unknown request URL: " + path);
  }

  private static VendorRequest seen(
      HttpExchange exchange, int number, ChatRequest chat, String body, int bodyBytes) {
    return new VendorRequest(
        number,
        exchange.getRequestMethod(),
        exchange.getRequestURI().getPath(),
        queryOf(exchange),
        exchange.getRequestHeaders().entrySet().stream()
            .collect(
                Collectors.toMap(
                    header -> header.getKey().toLowerCase(Locale.ROOT),
                    header -> header.getValue().getFirst())),
        chat.model(),
        chat.stream(),
        chat.prompt(),
        chat.size(),
        bodyBytes,
        body,
        0,
        0,
        VendorRequest.State.RUNNING);
  }

  private static String queryOf(HttpExchange exchange) {
    return Objects.requireNonNullElse(exchange.getRequestURI().getQuery(), "");
  }

  private static ChatRequest readable(String body, CallPath call) {
    try {
      return ChatRequest.read(body, call);
    } catch (IllegalArgumentException notJson) {
      return ChatRequest.NONE;
    }
  }
}
