package dev.mosaic.adapters.http.server.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.adapters.http.server.Browser;
import dev.mosaic.adapters.http.server.Browser.Answer;
import dev.mosaic.adapters.http.server.HttpWorld;
import dev.mosaic.testkit.agent.ReplyScript;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private static final Pattern ID = Pattern.compile("id: (\\d+)\n");

  private final HttpWorld world = HttpWorld.started();
  private Browser browser;

  @BeforeEach
  void signIn() {
    browser = world.adminWithProvider();
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void answersAtOnceAndSaysInEventsWhatHappens() {
    world.channel.willReply(ReplyScript.saying("Good", " day"));

    Answer started = browser.post("/api/chat/turns", turn("one", "Hello")).expect(202);
    String events = followed(started, started.json("lastEventId"), "turn.ended");

    String turn = started.json("turnId");
    assertThat(events)
        .containsSubsequence(
            "event: turn.started\ndata: {\"turnId\":\"" + turn + "\"}\n\n",
            "event: text\ndata: {\"turnId\":\"" + turn + "\",\"at\":0,\"delta\":\"Good\"}\n\n",
            "event: text\ndata: {\"turnId\":\"" + turn + "\",\"at\":4,\"delta\":\" day\"}\n\n",
            "event: turn.ended\ndata: {\"turnId\":\"" + turn + "\",\"status\":\"complete\"");
    assertThat(browser.get(path(started)).json("messages.1.content")).isEqualTo("Good day");
    assertThat(browser.get(path(started)).json("messages.1.id")).isEqualTo(turn);
  }

  @Test
  void sendsTheGatewayOnlyWhatIsNew() {
    Answer first = browser.post("/api/chat/turns", turn("one", "Hello")).expect(202);
    followed(first, "0", "turn.ended");
    String second =
        "{\"clientTurnId\":\"two\",\"conversationId\":\"%s\",\"content\":[{\"type\":\"text\",\"text\":\"More\"}]}";
    Answer next =
        browser.post("/api/chat/turns", second.formatted(first.json("conversationId"))).expect(202);
    followed(next, next.json("lastEventId"), "turn.ended");

    assertThat(new String(world.channel.lastTurn().request().body(), StandardCharsets.UTF_8))
        .isEqualTo("More");
  }

  @Test
  void goesOnWithoutItsReadersAndAfterTheirLastEvent() {
    CountDownLatch going = new CountDownLatch(1);
    world.channel.willReply(
        ReplyScript.streaming().thenText("one").thenWaitFor(going).thenText(" two").thenDone());
    Answer started = browser.post("/api/chat/turns", turn("one", "Count")).expect(202);
    String before = followed(started, "0", "\"one\"");
    String last = lastIdOf(before);

    going.countDown();
    String after = followed(started, last, "turn.ended");

    assertThat(after)
        .contains("\"at\":3,\"delta\":\" two\"")
        .doesNotContain("\"one\"", "turn.started");
    assertThat(idsOf(after)).noneMatch(idsOf(before)::contains);
  }

  @Test
  void takesTheSameTurnOnce() {
    Answer first = browser.post("/api/chat/turns", turn("one", "Hello")).expect(202);
    followed(first, "0", "turn.ended");

    Answer again = browser.post("/api/chat/turns", turn("one", "Hello")).expect(202);

    assertThat(again.json("turnId")).isEqualTo(first.json("turnId"));
    assertThat(world.channel.turns()).hasSize(1);
  }

  @Test
  void refusesASecondTurnBesideOneThatGoesOn() {
    CountDownLatch going = new CountDownLatch(1);
    world.channel.willReply(ReplyScript.streaming().thenText("Hm").thenWaitFor(going).thenDone());
    Answer first = browser.post("/api/chat/turns", turn("one", "Hello")).expect(202);
    String more = "{\"clientTurnId\":\"two\",\"conversationId\":\"%s\",\"content\":\"More\"}";

    browser
        .post("/api/chat/turns", more.formatted(first.json("conversationId")))
        .expectProblem(409, "conversation_busy");

    going.countDown();
    followed(first, "0", "turn.ended");
  }

  @Test
  void namesWhatIsWrongWithATurn() {
    assertField("{\"content\":\"Hi\"}", "clientTurnId");
    assertField("{\"clientTurnId\":\"a b\",\"content\":\"Hi\"}", "clientTurnId");
    assertField("{\"clientTurnId\":\"one\"}", "content");
    assertField("{\"clientTurnId\":\"one\",\"content\":\" \"}", "content");
    assertField("{\"clientTurnId\":\"one\",\"content\":7}", "content");
    assertField(
        "{\"clientTurnId\":\"one\",\"content\":[{\"type\":\"input_audio\"}]}", "content[0].type");
    browser
        .post(
            "/api/chat/turns",
            "{\"clientTurnId\":\"one\",\"conversationId\":\"nowhere\",\"content\":\"Hi\"}")
        .expectProblem(404, "conversation_not_found");
  }

  @Test
  void followsOnlyOnesOwnConversations() {
    Answer started = browser.post("/api/chat/turns", turn("one", "Hello")).expect(202);
    Browser bob = world.member("bob");

    bob.get(path(started) + "/events").expect(404);
    browser
        .copy()
        .with("Last-Event-ID", "yesterday")
        .get(path(started) + "/events")
        .expectProblem(400, "validation_failed");
  }

  private void assertField(String body, String field) {
    assertThat(browser.post("/api/chat/turns", body).expect(400).json("errors.0.field"))
        .isEqualTo(field);
  }

  /** What comes after an event, up to the first line that has these words and the event's end. */
  private String followed(Answer started, String after, String words) {
    Browser reader = browser.copy().with("Last-Event-ID", after);
    StringBuilder told = new StringBuilder();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                reader.stream("GET", path(started) + "/events", null).body(),
                StandardCharsets.UTF_8))) {
      String line = lines.readLine();
      while (line != null && !(line.isEmpty() && told.indexOf(words) >= 0)) {
        told.append(line).append('\n');
        line = lines.readLine();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return told.append('\n').toString();
  }

  private static String turn(String name, String text) {
    return "{\"clientTurnId\":\"%s\",\"content\":\"%s\"}".formatted(name, text);
  }

  private static String path(Answer started) {
    return "/api/chat/conversations/" + started.json("conversationId");
  }

  private static String lastIdOf(String events) {
    return idsOf(events).getLast();
  }

  private static List<String> idsOf(String events) {
    return ID.matcher(events).results().map(found -> found.group(1)).toList();
  }
}
