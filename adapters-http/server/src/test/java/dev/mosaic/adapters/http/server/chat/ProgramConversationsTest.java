package dev.mosaic.adapters.http.server.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mosaic.adapters.http.server.Browser;
import dev.mosaic.adapters.http.server.Browser.Answer;
import dev.mosaic.adapters.http.server.HttpWorld;
import dev.mosaic.adapters.http.server.RawClient;
import dev.mosaic.testkit.agent.ReplyScript;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProgramConversationsTest {
  private static final String ID = "X-Mosaic-Conversation-Id";
  private static final String ASK = "{\"messages\":[{\"role\":\"user\",\"content\":\"%s\"}]}";

  private final HttpWorld world = HttpWorld.started();
  private final Browser ada = world.adminWithProvider();
  private final Browser program = Program.of(world, ada);

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void aHeaderOfTheProgramsOwnChoosingKeepsOneConversation() {
    Browser named = Program.of(world, ada).with(ID, "their chat 7");

    String first = say(named, "one").header(ID);
    String second = say(named, "two").header(ID);

    assertThat(second).isEqualTo(first);
    assertThat(programs("meta.total")).isEqualTo("1");
    assertThat(ada.get("/api/chat/conversations/" + first).json("messages.2.content"))
        .isEqualTo("two");
  }

  @Test
  void theIdOfAnAnswerSentBackGoesOnWithIt() {
    String first = say(program, "one").header(ID);

    String second = say(Program.of(world, ada).with(ID, first), "two").header(ID);

    assertThat(second).isEqualTo(first);
  }

  @Test
  void openWebUisChatIsOneConversationAndWhatItAsksBehindItIsNone() {
    Browser chat = Program.of(world, ada).with("X-OpenWebUI-Chat-Id", "1d2c-77");

    say(chat, "Hello");
    Answer title = say(chat, "### Task:\\nGenerate a concise, 3-5 word title");
    say(chat, "And now?");

    assertThat(title.header(ID)).isEmpty();
    assertThat(programs("meta.total")).isEqualTo("1");
    assertThat(programs("data.0.title")).isEqualTo("Hello");
  }

  @Test
  void whatProgramsBeginIsNotAmongThePersonsOwn() {
    say(program, "by a program");

    assertThat(ada.get("/api/chat/conversations").json("meta.total")).isEqualTo("0");
    assertThat(programs("meta.total")).isEqualTo("1");
    ada.get("/api/chat/conversations?origin=robot").expectProblem(400, "validation_failed");
  }

  @Test
  void nothingIsKeptOfACallThatSaysSo() {
    Answer answer =
        program
            .post(Program.CHAT, ASK.formatted("secret").replace("]}", "],\"store\":false}"))
            .expect(200);

    assertThat(answer.json("choices.0.message.content")).isEqualTo("ok");
    assertThat(answer.header(ID)).isEmpty();
    assertThat(programs("meta.total")).isEqualTo("0");
    assertThat(new String(world.channel.lastTurn().request().body(), StandardCharsets.UTF_8))
        .doesNotContain("store");
  }

  @Test
  void theSameCallAgainGetsTheSameAnswer() {
    Browser once = Program.of(world, ada).with("Idempotency-Key", "k-1");
    world.channel.willReply(ReplyScript.saying("Tea", " is ready"));

    Answer first = say(once, "Tea?");
    Answer again = say(once, "Tea?");

    assertThat(again.body()).isEqualTo(first.body()).contains("Tea is ready");
    assertThat(again.header(ID)).isEqualTo(first.header(ID));
    assertThat(world.channel.turns()).hasSize(1);
    Answer other = once.post(Program.CHAT, ASK.formatted("Coffee?"));
    other.expectProblem(422, "idempotency_key_reused");
    assertThat(other.json("error.code")).isEqualTo("idempotency_key_reused");
    once.with("Idempotency-Key", "x".repeat(256))
        .post(Program.CHAT, ASK.formatted("Tea?"))
        .expectProblem(400, "validation_failed");
  }

  @Test
  void theSameStreamIsReplayedEventByEvent() {
    Browser once = Program.of(world, ada).with("Idempotency-Key", "k-2");
    String body = ASK.formatted("Tea?").replace("{\"messages", "{\"stream\":true,\"messages");
    world.channel.willReply(ReplyScript.saying("Tea", " is ready"));

    Answer first = once.post(Program.CHAT, body).expect(200);
    Answer again = once.post(Program.CHAT, body).expect(200);

    assertThat(again.body()).isEqualTo(first.body()).endsWith("data: [DONE]\n\n");
    assertThat(world.channel.turns()).hasSize(1);
  }

  @Test
  void aCallWithoutStreamIsStoppedByItsConversationAndKeepsWhatCame() throws Exception {
    world.channel.willReply(ReplyScript.streaming().thenText("so far").thenHang());
    try (RawClient client = RawClient.post(world, ada, Program.CHAT, ASK.formatted("go"))) {
      String id = awaitRun();

      ada.post("/api/chat/conversations/" + id + "/abort").expect(204);

      assertThat(client.readUntil("HTTP/1.1")).contains("409");
      assertThat(world.channel.lastTurn().reply().awaitClosed(Duration.ofSeconds(2))).isTrue();
      Answer shown = ada.get("/api/chat/conversations/" + id);
      assertThat(shown.json("messages.1.content")).isEqualTo("so far");
      assertThat(shown.json("messages.1.status")).isEqualTo("interrupted");
    }
  }

  @Test
  void aClientThatHangsUpWithoutStreamEndsItAndKeepsWhatCame() throws Exception {
    world.channel.willReply(ReplyScript.streaming().thenText("so far").thenHang());
    String id;
    try (RawClient client = RawClient.post(world, ada, Program.CHAT, ASK.formatted("go"))) {
      id = awaitRun();
      assertThat(client).isNotNull();
    }

    assertThat(world.channel.lastTurn().reply().awaitClosed(Duration.ofSeconds(2))).isTrue();
    Answer shown =
        await()
            .until(
                () -> ada.get("/api/chat/conversations/" + id),
                answer -> !answer.json("messages.1.status").equals("streaming"));
    assertThat(shown.json("messages.1.content")).isEqualTo("so far");
    assertThat(shown.json("messages.1.status")).isEqualTo("interrupted");
  }

  /** Waits until the first words of the answer under way are here; its conversation. */
  private String awaitRun() {
    return await()
        .until(
            () -> programs("data.0.id"),
            id ->
                !id.equals("null")
                    && ada.get("/api/chat/conversations/" + id).json("run.text").equals("so far"));
  }

  private static Answer say(Browser who, String text) {
    return who.post(Program.CHAT, ASK.formatted(text)).expect(200);
  }

  private String programs(String path) {
    return ada.get("/api/chat/conversations?origin=program").json(path);
  }
}
