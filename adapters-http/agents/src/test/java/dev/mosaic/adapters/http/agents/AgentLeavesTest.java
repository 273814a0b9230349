package dev.mosaic.adapters.http.agents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.application.llm.RelayCall.Outcome;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** An agent that goes away must not go on spending its owner's tokens. */
class AgentLeavesTest {
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch givenUp = new CountDownLatch(1);
  private final ScriptedRelayedAnswer answer = new ScriptedRelayedAnswer();

  @Test
  void whileTheVendorThinks() throws Exception {
    try (AgentsWorld world = AgentsWorld.relaying(command -> thinkForEver());
        RawAgent agent = new RawAgent(world.port())) {
      agent.send(world.client().raw("lab/chat/completions", AgentClient.STREAM));
      assertThat(asked.await(5, TimeUnit.SECONDS)).isTrue();

      agent.close();

      assertThat(givenUp.await(1, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void inMidStream() throws Exception {
    try (AgentsWorld world = AgentsWorld.relaying(command -> new Outcome.Answered(answer));
        RawAgent agent = new RawAgent(world.port())) {
      answer.willGive("data: first\n\n").thenHang();
      agent.send(world.client().raw("lab/chat/completions", AgentClient.STREAM));
      assertThat(agent.readUntil("first")).contains("text/event-stream");

      agent.close();

      assertThat(answer.awaitClosed(1)).isTrue();
      assertThat(answer.wasInterrupted()).isTrue();
    }
  }

  @Test
  void isNoReasonNotToWriteDownWhatItCost() throws Exception {
    try (AgentsWorld world = AgentsWorld.relaying(command -> new Outcome.Answered(answer));
        RawAgent agent = new RawAgent(world.port())) {
      answer.willGive("data: first\n\n").thenHang();
      agent.send(world.client().raw("lab/chat/completions", AgentClient.STREAM));
      agent.readUntil("first");

      agent.close();

      assertThat(answer.awaitClosed(1)).isTrue();
      assertThat(answer.wasClosedByAnInterruptedThread()).isFalse();
    }
  }

  @Test
  void asDoAllWhenMosaicStops() throws Exception {
    AgentsWorld world = AgentsWorld.relaying(command -> new Outcome.Answered(answer));
    try (RawAgent agent = new RawAgent(world.port())) {
      answer.willGive("data: first\n\n").thenHang();
      agent.send(world.client().raw("lab/chat/completions", AgentClient.STREAM));
      agent.readUntil("first");

      world.close();

      assertThat(answer.isClosed()).isTrue();
      assertThat(agent.isHungUpOn()).isTrue();
    }
  }

  private Outcome thinkForEver() {
    asked.countDown();
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      givenUp.countDown();
    }
    return new Outcome.Unavailable("given up");
  }
}
