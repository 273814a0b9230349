package dev.mosaic.adapters.http.server.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.adapters.http.server.Browser;
import dev.mosaic.adapters.http.server.Browser.Answer;
import dev.mosaic.adapters.http.server.HttpWorld;
import dev.mosaic.domain.chat.AnswerNotes;
import dev.mosaic.domain.chat.AnswerWork;
import dev.mosaic.domain.chat.ChatMessage;
import dev.mosaic.domain.chat.ChatMessage.Status;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.NumberedEvent;
import dev.mosaic.domain.chat.ToolCall;
import dev.mosaic.domain.chat.ToolCall.State;
import dev.mosaic.domain.chat.TurnEvent;
import dev.mosaic.domain.chat.TurnId;
import dev.mosaic.domain.chat.TurnRecord;
import dev.mosaic.domain.llm.TokenUsage;
import dev.mosaic.domain.user.UserId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnswerWorkTest {
  private static final String LONG = "line\n".repeat(1_000);

  private final HttpWorld world = HttpWorld.started();
  private Browser browser;
  private UserId owner;
  private ConversationId talk;

  @BeforeEach
  void ask() {
    browser = world.adminWithProvider();
    owner = new UserId(UUID.fromString(browser.get("/api/auth/me").json("id")));
    Answer asked =
        browser.post(
            "/api/chat/completions",
            "{\"stream\":true,\"messages\":[{\"role\":\"user\",\"content\":\"Look\"}]}");
    talk = new ConversationId(UUID.fromString(asked.header("x-mosaic-conversation-id")));
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void showsWhatWasDoneForAnAnswer() {
    keep(
        new AnswerWork(
            "Hm.",
            List.of(call("c1", "ls", State.FAILED, "no", 1_200), call("c2", "", State.STOPPED, "")),
            Duration.ofSeconds(4)),
        AnswerNotes.NONE.spending(new TokenUsage(10, 2, 3, 4, true)).taking(Duration.ofSeconds(9)));

    Answer shown = browser.get(path()).expect(200);

    assertThat(shown.json("messages.1.thinking")).isEqualTo("Hm.");
    assertThat(shown.json("messages.1.thinkingMs")).isEqualTo("4000");
    assertThat(shown.json("messages.1.toolCalls.0.detail")).isEqualTo("ls");
    assertThat(shown.json("messages.1.toolCalls.0.status")).isEqualTo("failed");
    assertThat(shown.json("messages.1.toolCalls.0.ms")).isEqualTo("1200");
    assertThat(shown.json("messages.1.toolCalls.0.output")).isEqualTo("no");
    assertThat(shown.json("messages.1.toolCalls.1.status")).isEqualTo("stopped");
    assertThat(shown.json("messages.1.notes.tokens.input")).isEqualTo("14");
    assertThat(shown.json("messages.1.notes.tokens.cached")).isEqualTo("3");
    assertThat(shown.json("messages.1.notes.ms")).isEqualTo("9000");
  }

  @Test
  void showsALongOutputByItself() {
    ChatMessage answer =
        keep(
            new AnswerWork("", List.of(call("call|1", "ls", State.SUCCEEDED, LONG, 1))),
            AnswerNotes.NONE);
    String calls = path() + "/messages/" + answer.id() + "/tool-calls/";

    Answer shown = browser.get(path()).expect(200);
    Answer whole = browser.get(calls + "call%7C1").expect(200);

    assertThat(shown.body()).doesNotContain("line").contains("\"outputLength\":5000");
    assertThat(whole.json("output")).isEqualTo(LONG);
    browser.get(calls + "other").expect(404);
    browser.get(path() + "/messages/" + UUID.randomUUID() + "/tool-calls/call%7C1").expect(404);
  }

  @Test
  void tellsOfItAsItHappens() throws IOException {
    TurnId turn = new TurnId(UUID.randomUUID());
    world
        .stores
        .turns()
        .begin(new TurnRecord(turn, owner, talk, null, false, world.clock.instant()));
    long last = world.stores.turns().last(owner, talk);
    world
        .stores
        .turns()
        .append(
            owner,
            turn,
            List.of(
                new NumberedEvent(last + 1, new TurnEvent.Thought(turn, 0, "Hm.")),
                new NumberedEvent(
                    last + 2, new TurnEvent.ToolStarted(turn, call("c1", "ls", State.RUNNING, ""))),
                new NumberedEvent(last + 3, new TurnEvent.ToolOutput(turn, "c1", 2, "x")),
                new NumberedEvent(
                    last + 4,
                    new TurnEvent.ToolEnded(
                        turn, "c1", State.FAILED, Duration.ofMillis(70), "no"))));

    String of = "data: {\"turnId\":\"" + turn + "\",";
    assertThat(eventsAfter(last, "tool.ended"))
        .containsSubsequence(
            "event: thinking\n" + of + "\"at\":0,\"delta\":\"Hm.\"}",
            "event: tool.started\n"
                + of
                + "\"callId\":\"c1\",\"name\":\"exec\",\"title\":\"\",\"at\":7,\"detail\":\"ls\","
                + "\"startedAt\":\"",
            "event: tool.output\n" + of + "\"callId\":\"c1\",\"at\":2,\"delta\":\"x\"}",
            "event: tool.ended\n"
                + of
                + "\"callId\":\"c1\",\"ok\":false,\"status\":\"failed\",\"ms\":70,"
                + "\"detail\":\"no\"}");
  }

  private String eventsAfter(long id, String end) throws IOException {
    Browser reader = browser.copy().with("Last-Event-ID", String.valueOf(id));
    StringBuilder events = new StringBuilder();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                reader.stream("GET", path() + "/events", null).body(), StandardCharsets.UTF_8))) {
      String line = lines.readLine();
      while (line != null && !(line.isEmpty() && events.indexOf(end) >= 0)) {
        events.append(line).append('\n');
        line = lines.readLine();
      }
    }
    return events.toString();
  }

  private ChatMessage keep(AnswerWork work, AnswerNotes notes) {
    ChatMessage answer =
        world
            .stores
            .conversations()
            .messages(owner, talk)
            .getLast()
            .ended("Done.", Status.COMPLETE, null)
            .worked(work)
            .noted(notes);
    world.stores.conversations().update(owner, answer);
    return answer;
  }

  private String path() {
    return "/api/chat/conversations/" + talk;
  }

  private ToolCall call(String id, String arguments, State state, String output) {
    return call(id, arguments, state, output, null);
  }

  private ToolCall call(
      String id, String arguments, State state, String output, @Nullable Integer millis) {
    return new ToolCall(
        id,
        "exec",
        "",
        7,
        arguments,
        state,
        output,
        world.clock.instant(),
        millis == null ? null : Duration.ofMillis(millis));
  }
}
