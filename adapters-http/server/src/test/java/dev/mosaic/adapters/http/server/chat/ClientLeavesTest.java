package dev.mosaic.adapters.http.server.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mosaic.adapters.http.server.Browser;
import dev.mosaic.adapters.http.server.HttpWorld;
import dev.mosaic.adapters.http.server.RawClient;
import dev.mosaic.testkit.agent.ReplyScript;
import dev.mosaic.testkit.agent.ScriptedReply;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A tab that closes must not go on spending its owner's tokens. */
class ClientLeavesTest {
  private static final Duration WITHIN = Duration.ofSeconds(1);
  private static final String ASK =
      """
      {"stream":true,"messages":[{"role":"user","content":"Hello"}]}
      """;

  private final HttpWorld world = HttpWorld.started();
  private final CountDownLatch ready = new CountDownLatch(1);

  @AfterEach
  void close() {
    ready.countDown();
    world.close();
  }

  @Test
  void inMidStream() {
    Browser browser = world.adminWithProvider();
    world.channel.willReply(ReplyScript.streaming().thenText("first").thenHang());

    try (RawClient client = RawClient.post(world, browser, "/api/chat/completions", ASK)) {
      assertThat(client.readUntil("first")).contains("first");
    }

    assertThat(lastReply().awaitClosed(WITHIN)).isTrue();
    assertThat(statusOfLastAnswer(browser)).isEqualTo("interrupted");
  }

  @Test
  void beforeTheGatewaySaysAnything() throws Exception {
    Browser browser = world.adminWithProvider();
    browser.post("/api/chat/completions", ASK).expect(200);
    world.channel.willReply(ReplyScript.streaming().thenHang());

    try (RawClient client = RawClient.post(world, browser, "/api/chat/completions", ASK)) {
      assertThat(client.readUntil("HTTP/1.1")).contains("200");
    }

    assertThat(lastReply().awaitClosed(WITHIN)).isTrue();
  }

  @Test
  void whileItWantsTheAnswerInOnePiece() throws Exception {
    Browser browser = world.adminWithProvider();
    world.channel.willReply(ReplyScript.json("{}", "late").thenHang());
    String whole = ASK.replace("true", "false");

    try (RawClient client = RawClient.post(world, browser, "/api/chat/completions", whole)) {
      await().until(() -> !world.channel.turns().isEmpty());
    }

    assertThat(lastReply().awaitClosed(WITHIN)).isTrue();
  }

  @Test
  void whileTheAgentWakes() throws Exception {
    Browser browser = world.adminWithProvider();
    world.channel.readyWhen(this::isReady);

    try (RawClient client = RawClient.post(world, browser, "/api/chat/completions", ASK)) {
      assertThat(client.readUntil(": waking")).isEqualTo(": waking gateway");
    }

    // Soon nobody waits any more, so that another message is taken at once.
    awaitInterrupted(browser);
    ready.countDown();
    assertThat(world.channel.turns()).isEmpty();
  }

  @Test
  void inTheFirstMomentOfWaking() throws Exception {
    Browser browser = world.adminWithProvider();
    world.channel.readyWhen(this::isReady);

    try (RawClient client = RawClient.post(world, browser, "/api/chat/completions", ASK)) {
      await().until(() -> !browser.get("/api/chat/conversations").json("meta.total").equals("0"));
    }

    awaitInterrupted(browser);
    ready.countDown();
    assertThat(world.channel.turns()).isEmpty();
  }

  private boolean isReady() {
    try {
      ready.await();
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private ScriptedReply lastReply() {
    return world.channel.lastTurn().reply();
  }

  private static void awaitInterrupted(Browser browser) {
    await()
        .atMost(WITHIN.multipliedBy(3))
        .until(() -> statusOfLastAnswer(browser).equals("interrupted"));
  }

  private static String statusOfLastAnswer(Browser browser) {
    String id = browser.get("/api/chat/conversations").json("data.0.id");
    return browser.get("/api/chat/conversations/" + id).json("messages.1.status");
  }
}
