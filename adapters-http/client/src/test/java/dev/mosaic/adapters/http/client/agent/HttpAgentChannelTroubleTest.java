package dev.mosaic.adapters.http.client.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.mosaic.domain.agent.GatewayEndpoint;
import dev.mosaic.domain.chat.TurnFault;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.agent.AgentReply;
import dev.mosaic.ports.agent.AgentUnreachable;
import dev.mosaic.ports.agent.TurnRequest;
import dev.mosaic.testkit.agent.ReplyScript;
import dev.mosaic.testkit.agent.ScriptedAgentChannel;
import dev.mosaic.testkit.channel.ScriptedGateway;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class HttpAgentChannelTroubleTest {
  private static final SecretText TOKEN = new SecretText("gateway-token");
  private static final ChannelLimits NARROW =
      new ChannelLimits(Duration.ofSeconds(1), Duration.ofMillis(300), 200, 100);

  private final ScriptedAgentChannel script = new ScriptedAgentChannel();
  private final ScriptedGateway gateway = ScriptedGateway.start(script);
  private final HttpAgentChannel channel = new HttpAgentChannel(NARROW);

  @AfterEach
  void close() {
    channel.close();
    gateway.close();
  }

  @Test
  void isNotReadyWhereSomethingListensButNeverAnswers() throws IOException {
    try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      long began = System.nanoTime();

      boolean ready =
          channel.isReady(
              new GatewayEndpoint(mute.getInetAddress().getHostAddress(), mute.getLocalPort()));

      assertThat(ready).isFalse();
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "image/svg+xml; x", "nonsense", "application/json"})
  void letsNoGatewayChooseWhatABrowserTakesItsAnswerFor(String told) throws IOException {
    HttpServer odd =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    odd.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.getResponseHeaders().set("Content-Type", told);
          exchange.sendResponseHeaders(200, 2);
          exchange.getResponseBody().write("{}".getBytes(StandardCharsets.UTF_8));
          exchange.close();
        });
    odd.start();
    GatewayEndpoint endpoint = new GatewayEndpoint("127.0.0.1", odd.getAddress().getPort());

    try (AgentReply reply =
        channel.send(
            endpoint,
            TOKEN,
            new TurnRequest(null, TurnRequest.Form.CHAT_COMPLETION, new byte[] {'{', '}'}))) {
      assertThat(reply.isStream()).isFalse();
    } finally {
      odd.stop(0);
    }
  }

  @Test
  void givesUpOnAGatewayThatFallsSilentForTooLong() {
    script.willReply(ReplyScript.streaming().thenHang());

    try (AgentReply reply = send()) {
      assertThatThrownBy(reply::next).isInstanceOf(AgentUnreachable.class);
    }
  }

  @Test
  void givesUpOnAnEventWithoutEnd() {
    script.willReply(ReplyScript.saying("x".repeat(300)));

    try (AgentReply reply = send()) {
      assertThatThrownBy(reply::next).isInstanceOf(AgentUnreachable.class);
    }
  }

  @Test
  void givesUpOnABodyWithoutEnd() {
    script.willReply(ReplyScript.json("{\"x\":\"" + "x".repeat(100) + "\"}", ""));

    try (AgentReply reply = send()) {
      assertThatThrownBy(reply::next).isInstanceOf(AgentUnreachable.class);
    }
  }

  @Test
  void namesTheFaultOfARefusalWithoutWords() {
    TurnFault fault = new TurnFault("agent_refused", "not read from here");
    script.willReply(ReplyScript.refusing(401, fault, "Unauthorized"));

    try (AgentReply reply = send()) {
      assertThat(reply.refusal().orElseThrow().code()).isEqualTo("agent_refused");
    }
  }

  private AgentReply send() {
    byte[] body = "{\"stream\":true}".getBytes(StandardCharsets.UTF_8);
    return channel.send(
        gateway.endpoint(), TOKEN, new TurnRequest(null, TurnRequest.Form.CHAT_COMPLETION, body));
  }
}
