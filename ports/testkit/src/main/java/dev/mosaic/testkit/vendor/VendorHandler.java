package dev.mosaic.testkit.vendor;

import static dev.mosaic.testkit.vendor.Json.object;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a vendor's calls: checks path, key and model, then answers or fails as told. */
final class VendorHandler implements HttpHandler {
  private static final Pattern PATH =
      Pattern.compile(
          "(?:/(?!v\\d)[\\w.-]+)*/v\\d\\w*(?:/openai)?/(models|chat/completions|responses|messages)");

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
    byte[] body = exchange.getRequestBody().readAllBytes();
    String text = new String(body, StandardCharsets.UTF_8);
    String path = exchange.getRequestURI().getPath();
    ChatRequest chat = readable(text);
    int number = log.add(exchange.getRequestMethod(), path, chat, body.length);
    VendorReply reply = new VendorReply(exchange, log, number, patience, settings.delay());
    VendorRequest.State end = VendorRequest.State.ABORTED;
    try {
      answer(exchange, path, text, chat, reply);
      end = VendorRequest.State.ANSWERED;
    } catch (VendorReply.Dropped onPurpose) {
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
      HttpExchange exchange, String path, String body, ChatRequest chat, VendorReply reply)
      throws IOException, InterruptedException {
    Matcher known = PATH.matcher(path);
    String call = known.matches() ? known.group(1) : "";
    Wire wire = wireOf(call, exchange.getRequestHeaders());
    String key = keyOf(exchange.getRequestHeaders());
    Optional<VendorFault> fault = faults.strike(path);
    if (fault.isPresent() && reply.fail(fault.get(), wire, chat, key, body)) {
      return;
    }
    if (!settings.key().isEmpty() && !settings.key().equals(key)) {
      reply.fail(VendorFault.UNAUTHORIZED, wire, chat, key, body);
    } else if (call.isEmpty() || (call.equals("models") && settings.models().isEmpty())) {
      reply.error(404, wire, "not_found_error", "Unknown request URL: " + path);
    } else if (call.equals("models")) {
      List<?> models =
          settings.models().stream()
              .map(id -> object("id", id, "object", "model", "display_name", "Scripted " + id))
              .toList();
      reply.json(200, object("object", "list", "data", models, "has_more", false));
    } else if (!settings.models().isEmpty() && !settings.models().contains(chat.model())) {
      reply.error(404, wire, "model_not_found", "The model `" + chat.model() + "` does not exist.");
    } else if (chat.stream()) {
      reply.stream(wire, chat, Answer.to(chat, settings.delay()));
    } else {
      reply.json(200, wire.whole(chat, Answer.to(chat, settings.delay())));
    }
  }

  private static ChatRequest readable(String body) {
    try {
      return ChatRequest.read(body);
    } catch (IllegalArgumentException notJson) {
      return ChatRequest.NONE;
    }
  }

  private static Wire wireOf(String call, Headers headers) {
    return switch (call) {
      case "messages" -> new AnthropicWire();
      case "responses" -> new ResponsesWire();
      default -> headers.containsKey("anthropic-version") ? new AnthropicWire() : new OpenAiWire();
    };
  }

  private static String keyOf(Headers headers) {
    String own = headers.getFirst("x-api-key");
    if (own != null) {
      return own;
    }
    String bearer = headers.getFirst("Authorization");
    return bearer != null && bearer.startsWith("Bearer ") ? bearer.substring(7) : "";
  }
}
