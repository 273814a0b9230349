package dev.mosaic.adapters.http.server.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mosaic.adapters.http.server.Browser;
import dev.mosaic.adapters.http.server.Browser.Answer;
import dev.mosaic.adapters.http.server.HttpWorld;
import dev.mosaic.testkit.agent.ReplyScript;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VersionsTest {
  private final HttpWorld world = HttpWorld.started();
  private final Browser browser = world.adminWithProvider();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void aMessageSaidAnewHasVersionsThatCanBeShown() {
    String talk = said("\"content\":\"One\"");
    String one = browser.get(talk).json("messages.0.id");
    assertThat(browser.get(talk).json("messages.0.versions")).isEqualTo("null");

    said(
        "\"content\":\"One!\",\"conversationId\":\"%s\",\"insteadOf\":\"%s\""
            .formatted(idOf(talk), one));

    Answer anew = browser.get(talk).expect(200);
    assertThat(anew.json("messages.0.content")).isEqualTo("One!");
    assertThat(anew.json("messages.0.versions.0")).isEqualTo(one);
    assertThat(anew.json("messages.0.versions.1")).isEqualTo(anew.json("messages.0.id"));
    assertThat(anew.json("messages.1.versions")).isEqualTo("null");
    assertThat(anew.json("messages.2")).isEqualTo("null");

    Answer before = browser.send("PUT", talk + "/version", message(one)).expect(200);
    assertThat(before.json("messages.0.content")).isEqualTo("One");
    assertThat(browser.get(talk).json("messages.0.id")).isEqualTo(one);
    assertThat(browser.get(talk + "/export?format=json").expect(200).body()).contains("One");
  }

  @Test
  void refusalsNameTheWayOut() {
    String talk = said("\"content\":\"One\"");

    browser
        .post(
            "/api/chat/turns",
            turn("\"content\":\"x\",\"insteadOf\":\"%s\"".formatted(UUID.randomUUID())))
        .expectProblem(400, "validation_failed");
    for (String nothing : new String[] {UUID.randomUUID().toString(), "no-id"}) {
      browser
          .post(
              "/api/chat/turns",
              turn(
                  "\"content\":\"x\",\"conversationId\":\"%s\",\"insteadOf\":\"%s\""
                      .formatted(idOf(talk), nothing)))
          .expectProblem(404, "message_not_found");
      browser.send("PUT", talk + "/version", message(nothing)).expectProblem(404, "not_found");
    }
    browser.send("PUT", talk + "/version", "{}").expectProblem(400, "validation_failed");
  }

  @Test
  void whatIsUnderWayIsNotLeft() {
    String talk = said("\"content\":\"One\"");
    String one = browser.get(talk).json("messages.0.id");
    CountDownLatch going = new CountDownLatch(1);
    world.channel.willReply(ReplyScript.streaming().thenText("Hm").thenWaitFor(going).thenDone());
    browser
        .post(
            "/api/chat/turns",
            turn("\"content\":\"Two\",\"conversationId\":\"%s\"".formatted(idOf(talk))))
        .expect(202);

    browser
        .post(
            "/api/chat/turns",
            turn(
                "\"content\":\"x\",\"queue\":true,\"conversationId\":\"%s\",\"insteadOf\":\"%s\""
                    .formatted(idOf(talk), one)))
        .expectProblem(409, "conversation_busy");
    browser.send("PUT", talk + "/version", message(one)).expectProblem(409, "conversation_busy");
    going.countDown();
  }

  /** The address of the conversation, once the answer is there. */
  private String said(String members) {
    String talk =
        "/api/chat/conversations/"
            + browser.post("/api/chat/turns", turn(members)).expect(202).json("conversationId");
    await().until(() -> browser.get(talk).json("run").equals("null"));
    await().until(() -> !browser.get(talk).body().contains("\"streaming\""));
    return talk;
  }

  private static String turn(String members) {
    return "{\"clientTurnId\":\"" + UUID.randomUUID() + "\"," + members + "}";
  }

  private static String message(String id) {
    return "{\"message\":\"" + id + "\"}";
  }

  private static String idOf(String talk) {
    return talk.substring(talk.lastIndexOf('/') + 1);
  }
}
