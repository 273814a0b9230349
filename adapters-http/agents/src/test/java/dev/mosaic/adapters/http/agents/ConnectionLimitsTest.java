package dev.mosaic.adapters.http.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mosaic.application.llm.RelayCall.Outcome;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** No container holds the listener up, fills its memory, or takes it all. */
class ConnectionLimitsTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Duration SHORT = Duration.ofMillis(200);
  private static final String PIECE = "data: " + "x".repeat(8_192) + "\n\n";

  private final ScriptedRelayedAnswer answer = new ScriptedRelayedAnswer();

  @Test
  void standAsTheyAreMeant() {
    ConnectionLimits limits = ConnectionLimits.standard();

    assertThat(limits.connections()).isEqualTo(2_000);
    assertThat(limits.head()).isEqualTo(Duration.ofSeconds(10));
    assertThat(limits.body()).isEqualTo(Duration.ofSeconds(60));
    assertThat(limits.idle()).isEqualTo(Duration.ofSeconds(75));
    assertThat(limits.largestBody()).isEqualTo(32 * 1024 * 1024);
    assertThat(limits.bodiesOfOne()).isGreaterThanOrEqualTo(limits.largestBody());
    assertThat(limits.allBodies()).isGreaterThanOrEqualTo(4L * limits.largestBody());
  }

  @Test
  void aSlowReaderGetsItAllAndFillsNoMemory() throws Exception {
    answer.willGive(PIECE).thenEndAfter(2_000);
    try (AgentsWorld world = AgentsWorld.relaying(command -> new Outcome.Answered(answer));
        RawAgent agent = new RawAgent(world.port())) {
      agent.send(world.client().raw("lab/chat/completions", AgentClient.STREAM));
      agent.readUntil("data");

      awaitStandstill();

      // What the listener keeps, and what the two ends of the connection buffer.
      assertThat(answer.given()).isLessThan(8L * 1024 * 1024);
      assertThat(answer.isClosed()).isFalse();
      agent.readUntil("\r\n0\r\n\r\n");
      assertThat(answer.awaitClosed(5)).isTrue();
      assertThat(answer.given()).isEqualTo(2_000L * PIECE.length());
    }
  }

  @Test
  void oneWhoTakesNothingIsCutOff() throws Exception {
    answer.willGive(PIECE);
    try (AgentsWorld world =
            AgentsWorld.relaying(
                command -> new Outcome.Answered(answer), limits(LONG, LONG, LONG, SHORT));
        RawAgent agent = new RawAgent(world.port())) {
      agent.send(world.client().raw("lab/chat/completions", AgentClient.STREAM));

      assertThat(answer.awaitClosed(10)).isTrue();
    }
  }

  @Test
  void aHeadMustComeSoon() throws Exception {
    try (AgentsWorld world = AgentsWorld.limitedBy(limits(SHORT, LONG, LONG, LONG));
        RawAgent silent = new RawAgent(world.port());
        RawAgent slow = new RawAgent(world.port())) {
      slow.send("POST /llm/user");

      assertThat(silent.isHungUpOn()).isTrue();
      assertThat(slow.isHungUpOn()).isTrue();
    }
  }

  @Test
  void aBodyMustComeSoon() throws Exception {
    try (AgentsWorld world = AgentsWorld.limitedBy(limits(LONG, SHORT, LONG, LONG));
        RawAgent agent = new RawAgent(world.port())) {
      String call = world.client().raw("lab/chat/completions", AgentClient.STREAM);
      agent.send(call.substring(0, call.length() - 3));

      assertThat(agent.isHungUpOn()).isTrue();
    }
  }

  @Test
  void anIdleConnectionIsClosed() throws Exception {
    try (AgentsWorld world =
            AgentsWorld.relaying(
                command -> new Outcome.Spoken("yes"), limits(LONG, LONG, SHORT, LONG));
        RawAgent agent = new RawAgent(world.port())) {
      agent.send(world.client().raw("lab/chat/completions", AgentClient.WHOLE));
      agent.readUntil("yes");

      assertThat(agent.isHungUpOn()).isTrue();
    }
  }

  @Test
  void aVendorMayThinkLongerThanAnyOfThem() throws Exception {
    CountDownLatch thinking = new CountDownLatch(1);
    try (AgentsWorld world =
            AgentsWorld.relaying(
                command -> {
                  awaitQuietly(thinking);
                  return new Outcome.Spoken("at last");
                },
                limits(LONG, SHORT, SHORT, SHORT));
        RawAgent agent = new RawAgent(world.port());
        RawAgent other = new RawAgent(world.port())) {
      agent.send(world.client().raw("lab/chat/completions", AgentClient.WHOLE));
      other.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");

      // The limits are over now, as one who idles is told.
      assertThat(other.isHungUpOn()).isTrue();
      thinking.countDown();

      assertThat(agent.readUntil("at last")).contains("200 OK");
    }
  }

  @Test
  void noMoreConnectionsThanAllowed() throws Exception {
    ConnectionLimits few = limits(3, 500);
    try (AgentsWorld world = AgentsWorld.limitedBy(few)) {
      assertThatTheNextAfterThreeIsHungUpOn(world);
    }
  }

  @Test
  void noMoreConnectionsOfOneContainerThanAllowed() throws Exception {
    ConnectionLimits few = limits(500, 3);
    try (AgentsWorld world = AgentsWorld.limitedBy(few)) {
      assertThatTheNextAfterThreeIsHungUpOn(world);
    }
  }

  @Test
  void aLargeBodyIsTakenAndALargerOneRefused() throws Exception {
    AtomicInteger received = new AtomicInteger();
    int largest = ConnectionLimits.standard().largestBody();
    try (AgentsWorld world =
            AgentsWorld.relaying(
                command -> {
                  received.set(command.body().length);
                  return new Outcome.Spoken("yes");
                });
        RawAgent tooMuch = new RawAgent(world.port())) {
      HttpResponse<String> large = world.client().post("lab/v1/messages", bodyOf(largest));
      String larger = world.client().raw("lab/v1/messages", bodyOf(largest + 1));
      tooMuch.send(larger.substring(0, 10_000));

      assertThat(large.statusCode()).isEqualTo(200);
      assertThat(received).hasValue(largest);
      assertThat(tooMuch.readUntil("request_too_large"))
          .startsWith("HTTP/1.1 413")
          .contains("\"type\":\"error\"");
    }
  }

  @Test
  void bodiesOfOneAgentStayWithinTheMemoryForThem() throws Exception {
    ConnectionLimits tight =
        new ConnectionLimits(500, 500, LONG, LONG, LONG, LONG, SHORT, 100_000, 150_000, 1_000_000);
    CountDownLatch thinking = new CountDownLatch(1);
    CountDownLatch asked = new CountDownLatch(1);
    try (AgentsWorld world =
            AgentsWorld.relaying(
                command -> {
                  asked.countDown();
                  awaitQuietly(thinking);
                  return new Outcome.Spoken("yes");
                },
                tight);
        RawAgent first = new RawAgent(world.port());
        RawAgent second = new RawAgent(world.port())) {
      String call = world.client().raw("lab/chat/completions", bodyOf(90_000));
      first.send(call);
      assertThat(asked.await(5, TimeUnit.SECONDS)).isTrue();
      second.sendWhatIsTaken(call);

      assertThat(second.readUntil("\r\n\r\n")).startsWith("HTTP/1.1 503");
      assertThat(second.isHungUpOn()).isTrue();
      thinking.countDown();
      assertThat(first.readUntil("yes")).contains("200 OK");
      first.send(call);
      assertThat(first.readUntil("yes")).contains("200 OK");
    }
  }

  @Test
  void requestsSentAheadOfAnswersAreDropped() throws Exception {
    CountDownLatch thinking = new CountDownLatch(1);
    AtomicInteger asked = new AtomicInteger();
    try (AgentsWorld world =
            AgentsWorld.relaying(
                command -> {
                  asked.incrementAndGet();
                  awaitQuietly(thinking);
                  return new Outcome.Spoken("yes");
                });
        RawAgent agent = new RawAgent(world.port())) {
      String call = world.client().raw("lab/chat/completions", AgentClient.WHOLE);
      agent.send(call + call + call);
      await().until(() -> asked.get() > 0);
      thinking.countDown();

      assertThat(agent.readUntil("yes")).contains("200 OK");
      assertThat(agent.isHungUpOn()).isTrue();
      assertThat(asked).hasValue(1);
    }
  }

  private static void assertThatTheNextAfterThreeIsHungUpOn(AgentsWorld world) throws Exception {
    List<RawAgent> three = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      RawAgent agent = new RawAgent(world.port());
      agent.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
      assertThat(agent.readUntil("not_found")).contains("404");
      three.add(agent);
    }

    try (RawAgent fourth = new RawAgent(world.port())) {
      assertThat(fourth.isHungUpOn()).isTrue();
    }

    three.getFirst().close();
    awaitAdmitted(world);
    for (RawAgent agent : three) {
      agent.close();
    }
  }

  private static void awaitAdmitted(AgentsWorld world) {
    await()
        .ignoreException(IOException.class)
        .until(
            () -> {
              try (RawAgent next = new RawAgent(world.port())) {
                next.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
                return next.readUntil("not_found").contains("404");
              }
            });
  }

  /** Waits until nothing more was given for a second. */
  private void awaitStandstill() {
    AtomicLong before = new AtomicLong(-1);
    await()
        .during(Duration.ofSeconds(1))
        .atMost(Duration.ofMinutes(1))
        .until(
            () -> {
              long given = answer.given();
              return before.getAndSet(given) == given;
            });
  }

  private static String bodyOf(int length) {
    String begin = "{\"model\":\"fast\",\"text\":\"";
    return begin + "x".repeat(length - begin.length() - 2) + "\"}";
  }

  private static ConnectionLimits limits(int connections, int perPeer) {
    return new ConnectionLimits(
        connections, perPeer, LONG, LONG, LONG, LONG, LONG, 1_000, 1_000_000, 1_000_000);
  }

  private static ConnectionLimits limits(
      Duration head, Duration body, Duration idle, Duration stalled) {
    return new ConnectionLimits(
        500, 500, head, body, idle, stalled, LONG, 1_000_000, 50_000_000, 100_000_000);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
