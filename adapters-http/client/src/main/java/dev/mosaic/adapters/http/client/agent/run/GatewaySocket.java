package dev.mosaic.adapters.http.client.agent.run;

import dev.mosaic.adapters.http.protocol.json.JsonText;
import dev.mosaic.adapters.http.protocol.json.Trees;
import dev.mosaic.ports.agent.AgentUnreachable;
import dev.mosaic.ports.store.ActingPerson;
import io.micronaut.json.tree.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** One connection to a gateway: questions with their answers, and events between. */
final class GatewaySocket {
  /** Who hears the events; called from one thread at a time, and must not block. */
  interface Ear {
    void event(String name, JsonNode payload);

    /** Nothing follows. Called once. */
    void lost();
  }

  private final Ear ear;
  private final SocketLimits limits;
  private final Map<String, CompletableFuture<JsonNode>> questions = new ConcurrentHashMap<>();
  private final AtomicLong ids = new AtomicLong();
  private final CompletableFuture<Void> lost = new CompletableFuture<>();
  private @Nullable WebSocket socket;
  private CompletableFuture<?> sending = CompletableFuture.completedFuture(null);
  private volatile long lastFrame = System.nanoTime();

  private GatewaySocket(Ear ear, SocketLimits limits) {
    this.ear = ear;
    this.limits = limits;
    // Not on the thread that closes: whoever listens may want to connect again.
    lost.thenRun(() -> ActingPerson.startAside("gateway-lost", ear::lost));
  }

  /**
   * Connects; nothing is said yet.
   *
   * @throws AgentUnreachable if nobody answers
   */
  static GatewaySocket open(HttpClient client, URI address, Ear ear, SocketLimits limits) {
    GatewaySocket opened = new GatewaySocket(ear, limits);
    try {
      opened.socket =
          client
              .newWebSocketBuilder()
              .connectTimeout(limits.connect())
              .buildAsync(address, opened.new Listener())
              .orTimeout(limits.connect().toMillis(), TimeUnit.MILLISECONDS)
              .join();
      return opened;
    } catch (CompletionException nobody) {
      throw new AgentUnreachable("the gateway's socket does not open", nobody.getCause());
    }
  }

  /**
   * Asks and waits for the answer.
   *
   * @return the whole answer, whether or not the gateway does as asked
   * @throws AgentUnreachable if none comes
   */
  JsonNode ask(String method, JsonNode parameters) {
    String id = Long.toString(ids.incrementAndGet());
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    questions.put(id, answer);
    send(
        Trees.write(Trees.object("type", "req", "id", id, "method", method, "params", parameters)));
    lost.thenRun(() -> answer.completeExceptionally(gone(null)));
    try {
      return answer.orTimeout(limits.answer().toMillis(), TimeUnit.MILLISECONDS).join();
    } catch (CompletionException none) {
      throw gone(none.getCause());
    } finally {
      questions.remove(id);
    }
  }

  boolean isOpen() {
    return !lost.isDone();
  }

  /** How long the gateway has said nothing. */
  Duration silence() {
    return Duration.ofNanos(System.nanoTime() - lastFrame);
  }

  void close() {
    WebSocket open = socket;
    if (open != null) {
      open.abort();
    }
    lost.complete(null);
  }

  // One message at a time is all that a WebSocket takes.
  private synchronized void send(String text) {
    WebSocket open = socket;
    if (open == null) {
      throw gone(null);
    }
    sending =
        sending
            .handle((sent, trouble) -> open.sendText(text, true))
            .thenCompose(sent -> sent)
            .whenComplete((sent, trouble) -> closeOn(trouble));
  }

  private void closeOn(@Nullable Throwable trouble) {
    if (trouble != null) {
      close();
    }
  }

  private void frame(String text) {
    lastFrame = System.nanoTime();
    JsonNode frame = JsonText.read(text.getBytes(StandardCharsets.UTF_8)).orElse(null);
    switch (Trees.text(frame, "type")) {
      case "res" -> {
        CompletableFuture<JsonNode> question = questions.get(Trees.text(frame, "id"));
        if (question != null && frame != null) {
          question.complete(frame);
        }
      }
      case "event" -> {
        JsonNode payload = Trees.at(frame, "payload");
        ear.event(Trees.text(frame, "event"), payload == null ? Trees.object() : payload);
      }
      default -> {}
    }
  }

  private static AgentUnreachable gone(@Nullable Throwable cause) {
    return new AgentUnreachable("the gateway's socket gives no answer", cause);
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      text.append(data);
      if (text.length() > limits.frame()) {
        close();
        return null;
      }
      if (last) {
        String whole = text.toString();
        text.setLength(0);
        frame(whole);
      }
      from.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
      close();
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable trouble) {
      close();
    }
  }
}
