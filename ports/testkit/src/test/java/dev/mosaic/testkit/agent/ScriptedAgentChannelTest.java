package dev.mosaic.testkit.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.domain.agent.GatewayEndpoint;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.agent.AgentReply;
import dev.mosaic.ports.agent.AgentUnreachable;
import dev.mosaic.ports.agent.ReplyPart;
import dev.mosaic.ports.agent.TurnRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptedAgentChannelTest {
  private static final GatewayEndpoint ENDPOINT = new GatewayEndpoint("10.99.1.2", 18789);
  private final ScriptedAgentChannel channel = new ScriptedAgentChannel();

  @Test
  void becomesReadyAfterTheScriptedPolls() {
    channel.readyAfterPolls(2);

    assertThat(List.of(poll(), poll(), poll())).containsExactly(false, false, true);
  }

  @Test
  void saysItsPartsAndEnds() {
    channel.willReply(ReplyScript.saying("Hel", "lo \"you\"\n"));

    List<String> texts = new ArrayList<>();
    AgentReply reply = send();
    reply.next().map(ReplyPart::text).ifPresent(texts::add);
    reply.next().map(ReplyPart::text).ifPresent(texts::add);

    assertThat(texts).containsExactly("Hel", "lo \"you\"\n");
    assertThat(reply.next()).hasValueSatisfying(part -> assertThat(part.last()).isTrue());
    assertThat(reply.next()).isEmpty();
  }

  @Test
  void endsAHangingAnswerWhenItIsClosed() {
    channel.willReply(ReplyScript.streaming().thenText("a").thenHang());
    AgentReply reply = send();
    reply.next();

    Thread.startVirtualThread(reply::close);

    assertThatThrownBy(reply::next).isInstanceOf(AgentUnreachable.class);
    assertThat(channel.lastTurn().reply().awaitClosed(Duration.ofSeconds(1))).isTrue();
  }

  @Test
  void breaksOffAsScripted() {
    channel.willReply(ReplyScript.streaming().thenBreak());

    assertThatThrownBy(() -> send().next()).isInstanceOf(AgentUnreachable.class);
  }

  @Test
  void answersNothingWhileUnreachable() {
    channel.unreachable();

    assertThat(poll()).isFalse();
    assertThatThrownBy(this::send).isInstanceOf(AgentUnreachable.class);
  }

  private boolean poll() {
    return channel.isReady(ENDPOINT);
  }

  private AgentReply send() {
    byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
    return channel.send(
        ENDPOINT,
        new SecretText("token"),
        new TurnRequest(null, TurnRequest.Form.CHAT_COMPLETION, body));
  }
}
