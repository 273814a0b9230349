package dev.mosaic.adapters.http.server.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.adapters.http.server.Browser;
import dev.mosaic.adapters.http.server.Browser.Answer;
import dev.mosaic.adapters.http.server.HttpWorld;
import dev.mosaic.testkit.agent.ReplyScript;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Titles a model finds, and the switch for them. */
class TitlesTest {
  private static final String SETTINGS = "/api/settings/chat";

  private final HttpWorld world = HttpWorld.started();
  private Browser ada;

  @BeforeEach
  void signIn() {
    ada = world.adminWithProvider();
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void thoseWhoFollowHearOfTheTitleAndTheListShowsIt() throws IOException {
    CountDownLatch followed = new CountDownLatch(1);
    world.vendor.says("scripted-small", "\"A greeting.\"");
    world.channel.willReply(
        ReplyScript.streaming().thenText("Hi").thenWaitFor(followed).thenDone());

    Answer started =
        ada.post("/api/chat/turns", "{\"clientTurnId\":\"one\",\"content\":\"Hello\"}").expect(202);
    String conversation = "/api/chat/conversations/" + started.json("conversationId");
    String event = eventOf(conversation, "event: conversation.titled", followed::countDown);

    assertThat(event)
        .isEqualTo(
            "data: {\"turnId\":\"" + started.json("turnId") + "\",\"title\":\"A greeting\"}");
    Answer list = ada.get("/api/chat/conversations").expect(200);
    assertThat(list.json("data.0.title")).isEqualTo("A greeting");
    assertThat(list.json("data.0.titledBy")).isEqualTo("model");
  }

  @Test
  void automaticTitlesAreOnUntilTheyAreTurnedOff() {
    Browser bob = world.member("bob");
    assertThat(ada.get(SETTINGS).expect(200).json("automaticTitles")).isEqualTo("true");

    Answer off = ada.send("PUT", SETTINGS, "{\"automaticTitles\":false}").expect(200);

    assertThat(off.json("automaticTitles")).isEqualTo("false");
    assertThat(ada.get(SETTINGS).json("automaticTitles")).isEqualTo("false");
    assertThat(bob.get(SETTINGS).json("automaticTitles")).isEqualTo("true");
    assertThat(ada.get("/api/admin/audit").body()).contains("chat_settings.saved");
  }

  @Test
  void nobodyWritesOverASettingTheyHaveNotSeen() {
    String read = ada.get(SETTINGS).header("etag");
    Answer off = ada.send("PUT", SETTINGS, "{\"automaticTitles\":false}").expect(200);

    ada.send(
            ada.builder("PUT", SETTINGS, "{\"automaticTitles\":true}")
                .header("If-Match", read)
                .build())
        .expectProblem(412, "changed_meanwhile");

    assertThat(ada.get(SETTINGS).header("etag")).isEqualTo(off.header("etag"));
  }

  @Test
  void aSwitchIsOnOrOff() {
    for (String body : new String[] {"{}", "{\"automaticTitles\":null}"}) {
      ada.send("PUT", SETTINGS, body).expectProblem(400, "validation_failed");
    }
    ada.send("PUT", SETTINGS, "{\"automaticTitles\":1}").expect(400);
  }

  /** The data of an event of this name. */
  private String eventOf(String conversation, String name, Runnable following) throws IOException {
    BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                ada.stream("GET", conversation + "/events", null).body(), StandardCharsets.UTF_8));
    try (lines) {
      following.run();
      String line = lines.readLine();
      while (line != null && !line.equals(name)) {
        line = lines.readLine();
      }
      return String.valueOf(lines.readLine());
    }
  }
}
