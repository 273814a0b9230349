package dev.mosaic.adapters.http.server.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mosaic.adapters.http.server.Browser;
import dev.mosaic.adapters.http.server.Browser.Answer;
import dev.mosaic.adapters.http.server.HttpWorld;
import dev.mosaic.domain.chat.TurnId;
import dev.mosaic.testkit.agent.ReplyScript;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QueueTest {
  private static final String PICTURE =
      "[{\"type\":\"text\",\"text\":\"Look\"},"
          + "{\"type\":\"image_url\",\"image_url\":{\"url\":\"data:image/png;base64,iVBORw0KGgo=\"}}]";

  private final HttpWorld world = HttpWorld.started();
  private final CountDownLatch going = new CountDownLatch(1);
  private Browser browser;
  private String talk;

  @BeforeEach
  void anAnswerIsUnderWay() {
    browser = world.adminWithProvider();
    world.channel.willReply(ReplyScript.streaming().thenText("Hm").thenWaitFor(going).thenDone());
    talk =
        "/api/chat/conversations/"
            + browser
                .post("/api/chat/turns", "{\"clientTurnId\":\"one\",\"content\":\"First\"}")
                .expect(202)
                .json("conversationId");
    await().until(() -> !world.channel.turns().isEmpty());
  }

  @AfterEach
  void close() {
    going.countDown();
    world.close();
  }

  @Test
  void showsWhatWaitsUntilItIsSent() {
    Answer second = queue("\"Second\"").expect(202);
    assertThat(second.json("queued")).isEqualTo("true");

    Answer waiting = browser.get(talk + "/queue").expect(200);

    assertThat(waiting.json("data.0.turnId")).isEqualTo(second.json("turnId"));
    assertThat(waiting.json("data.0.content")).isEqualTo("Second");
    assertThat(waiting.json("data.0.attachments.0")).isEqualTo("null");
    going.countDown();
    await().until(() -> browser.get(talk).body().contains("Second"));
    assertThat(browser.get(talk + "/queue").expect(200).body()).isEqualTo("{\"data\":[]}");
    assertThat(browser.get(talk).json("messages.3.id")).isEqualTo(second.json("turnId"));
  }

  @Test
  void changesAndTakesBack() {
    String second = queue("\"Second\"").expect(202).json("turnId");
    String third = queue("\"Third\"").expect(202).json("turnId");

    browser.send("PATCH", talk + "/queue/" + second, "{\"content\":\"Second!\"}").expect(200);
    browser.send("DELETE", talk + "/queue/" + third, null).expect(204);

    assertThat(browser.get(talk + "/queue").json("data.0.content")).isEqualTo("Second!");
    browser.send("DELETE", talk + "/queue/" + third, null).expect(404);
    browser.send("PATCH", talk + "/queue/" + second, "{\"content\":\" \"}").expect(400);
    browser.send("PATCH", talk + "/queue/" + UUID.randomUUID(), "{\"content\":\"Hm\"}").expect(404);
    browser.post(talk + "/queue/" + second + "/send").expectProblem(409, "conversation_busy");
  }

  @Test
  void keepsPicturesThatWait() {
    String turn = queue(PICTURE).expect(202).json("turnId");
    assertThat(browser.get(talk + "/queue").json("data.0.attachments.0.mediaType"))
        .isEqualTo("image/png");

    going.countDown();

    await().until(() -> world.channel.turns().size() == 2);
    assertThat(world.runs.filesOf(new TurnId(UUID.fromString(turn))))
        .singleElement()
        .satisfies(file -> assertThat(file.content()).startsWith(0x89, 'P', 'N', 'G'));
  }

  @Test
  void saysThatNoMoreMayWait() {
    for (int i = 0; i < 20; i++) {
      queue("\"number\"").expect(202);
    }

    queue("\"one too many\"").expectProblem(409, "queue_full");
  }

  @Test
  void isOnesOwn() {
    String second = queue("\"Second\"").expect(202).json("turnId");
    Browser bob = world.member("bob");

    bob.get(talk + "/queue").expect(404);
    bob.send("PATCH", talk + "/queue/" + second, "{\"content\":\"Bob\"}").expect(404);
    bob.send("DELETE", talk + "/queue/" + second, null).expect(404);
    bob.post(talk + "/queue/" + second + "/send").expect(404);

    assertThat(browser.get(talk + "/queue").json("data.0.content")).isEqualTo("Second");
  }

  private Answer queue(String content) {
    String id = talk.substring(talk.lastIndexOf('/') + 1);
    return browser.post(
        "/api/chat/turns",
        "{\"clientTurnId\":\"%s\",\"conversationId\":\"%s\",\"content\":%s,\"queue\":true}"
            .formatted(UUID.randomUUID(), id, content));
  }
}
