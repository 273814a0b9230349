package dev.mosaic.testkit.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.domain.agent.GatewayEndpoint;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.TurnFault;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.agent.AgentChannel;
import dev.mosaic.ports.agent.AgentReply;
import dev.mosaic.ports.agent.AgentUnreachable;
import dev.mosaic.ports.agent.ReplyPart;
import dev.mosaic.ports.agent.TurnRequest;
import dev.mosaic.testkit.agent.ReplyScript;
import dev.mosaic.testkit.agent.ScriptedAgentChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every {@link AgentChannel} does, whatever gateway is at its other end. */
@Timeout(20)
public abstract class AgentChannelContract {
  private static final SecretText TOKEN = new SecretText("gateway-token");
  private static final ConversationId CONVERSATION = ConversationId.random();
  private static final Duration SOON = Duration.ofSeconds(1);
  private static final byte[] BODY =
      "{\"stream\":true,\"messages\":[{\"role\":\"user\",\"content\":\"Grüß dich\"}]}"
          .getBytes(StandardCharsets.UTF_8);

  /** What the gateway at the other end was scripted to say. */
  protected abstract ScriptedAgentChannel gateway();

  protected abstract AgentChannel channel();

  protected abstract GatewayEndpoint endpoint();

  @Test
  void isReadyOnceTheGatewaySaysSo() {
    gateway().readyAfterPolls(1);

    boolean first = channel().isReady(endpoint());
    boolean second = channel().isReady(endpoint());

    assertThat(first).isFalse();
    assertThat(second).isTrue();
  }

  @Test
  void isNotReadyWhereNobodyAnswers() {
    gateway().unreachable();

    assertThat(channel().isReady(endpoint())).isFalse();
  }

  @Test
  void bringsTokenConversationAndBodyToTheGateway() {
    send().close();

    ScriptedAgentChannel.Turn turn = gateway().lastTurn();
    assertThat(turn.token()).isEqualTo(TOKEN);
    assertThat(turn.request().conversation()).isEqualTo(CONVERSATION);
    assertThat(turn.request().body()).isEqualTo(BODY);
  }

  @Test
  void asksInTheFormOfTheTurn() {
    for (TurnRequest.Form form : TurnRequest.Form.values()) {
      channel().send(endpoint(), TOKEN, new TurnRequest(null, form, BODY)).close();

      assertThat(gateway().lastTurn().request().form()).isEqualTo(form);
    }
  }

  @Test
  void handsOverEachEventWhenItComes() {
    CountDownLatch later = new CountDownLatch(1);
    gateway()
        .willReply(ReplyScript.streaming().thenText("Hällo ").thenWaitFor(later).thenText("🙂"));

    try (AgentReply reply = send()) {
      ReplyPart first = reply.next().orElseThrow();
      later.countDown();
      ReplyPart second = reply.next().orElseThrow();

      assertThat(first.text()).isEqualTo("Hällo ");
      assertThat(textOf(first)).startsWith("data: {").endsWith("\"Hällo \"}}]}\n\n");
      assertThat(second.text()).isEqualTo("🙂");
      assertThat(reply.next()).isEmpty();
      assertThat(reply.next()).isEmpty();
    }
  }

  @Test
  void answersTheHeadBeforeAnythingElseComes() {
    gateway().willReply(ReplyScript.streaming().thenHang());

    try (AgentReply reply = send()) {
      assertThat(reply.refusal()).isEmpty();
      assertThat(reply.isStream()).isTrue();
    }
  }

  @Test
  void reportsWhenTheAnswerIsWhole() {
    gateway().willReply(ReplyScript.saying("yes"));

    try (AgentReply reply = send()) {
      assertThat(reply.next().orElseThrow().last()).isFalse();
      assertThat(reply.next().orElseThrow().last()).isTrue();
    }
  }

  @Test
  void seesTheGatewaysErrorInAnAnswerThatLookedWell() {
    gateway()
        .willReply(ReplyScript.streaming().thenFault(new TurnFault("agent_error", "no model")));

    try (AgentReply reply = send()) {
      ReplyPart part = reply.next().orElseThrow();

      TurnFault fault = part.fault();
      assertThat(fault).isNotNull();
      assertThat(fault.code()).isEqualTo("agent_error");
      assertThat(part.last()).isFalse();
    }
  }

  @Test
  void handsOverAnAnswerThatIsNoStreamInOnePart() {
    String body = "{\"choices\":[{\"message\":{\"content\":\"Grüße\"}}]}";
    gateway().willReply(ReplyScript.json(body, "Grüße"));

    try (AgentReply reply = send()) {
      ReplyPart part = reply.next().orElseThrow();

      assertThat(part.text()).isEqualTo("Grüße");
      assertThat(textOf(part)).isEqualTo(body);
      assertThat(part.last()).isTrue();
      assertThat(reply.next()).isEmpty();
    }
  }

  @Test
  void saysWhyTheGatewayRefuses() {
    TurnFault fault = new TurnFault("too_large", "The message is too large for your agent.");
    gateway().willReply(ReplyScript.refusing(413, fault));

    try (AgentReply reply = send()) {
      assertThat(reply.refusal()).contains(fault);
    }
  }

  @Test
  void throwsWhenNobodyAnswers() {
    gateway().unreachable();

    assertThatThrownBy(this::send).isInstanceOf(AgentUnreachable.class);
  }

  @Test
  void throwsWhenTheConnectionBreaksInMidAnswer() {
    gateway().willReply(ReplyScript.streaming().thenText("half").thenBreak());

    try (AgentReply reply = send()) {
      assertThat(reply.next().orElseThrow().text()).isEqualTo("half");
      assertThatThrownBy(reply::next).isInstanceOf(AgentUnreachable.class);
    }
  }

  @Test
  void closingFreesWhoeverWaitsAndReachesTheGatewayWithinASecond() {
    gateway().willReply(ReplyScript.streaming().thenText("so far").thenHang());
    AgentReply reply = send();
    reply.next();

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CompletableFuture<?> waiting = CompletableFuture.runAsync(reply::next, threads);
      reply.close();

      assertThat(gateway().lastTurn().reply().awaitClosed(SOON)).isTrue();
      assertThat(waiting)
          .failsWithin(SOON.toMillis(), TimeUnit.MILLISECONDS)
          .withThrowableThat()
          .withCauseInstanceOf(AgentUnreachable.class);
    }
  }

  @Test
  void closingAnUnreadAnswerReachesTheGatewayToo() {
    gateway().willReply(ReplyScript.streaming().thenHang());

    send().close();

    assertThat(gateway().lastTurn().reply().awaitClosed(SOON)).isTrue();
  }

  @Test
  void aClosedAnswerSaysNothingMore() {
    gateway().willReply(ReplyScript.saying("unheard"));
    AgentReply reply = send();

    reply.close();
    reply.close();

    assertThatThrownBy(reply::next).isInstanceOf(AgentUnreachable.class);
  }

  private AgentReply send() {
    return channel()
        .send(
            endpoint(),
            TOKEN,
            new TurnRequest(CONVERSATION, TurnRequest.Form.CHAT_COMPLETION, BODY));
  }

  private static String textOf(ReplyPart part) {
    return new String(part.raw(), StandardCharsets.UTF_8);
  }
}
