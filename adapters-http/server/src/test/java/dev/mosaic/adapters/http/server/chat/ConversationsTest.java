package dev.mosaic.adapters.http.server.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.adapters.http.server.Browser;
import dev.mosaic.adapters.http.server.Browser.Answer;
import dev.mosaic.adapters.http.server.HttpWorld;
import dev.mosaic.adapters.http.server.RawClient;
import dev.mosaic.testkit.agent.ReplyScript;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConversationsTest {
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
  void aNewOneIsSentWholeAndAKnownOneOnlyByItsLastMessage() {
    Answer first =
        ask(
            """
            {"stream":true,"model":"gpt","user":"me","temperature":0.25,"seed":7,"tools":null,
             "messages":[{"role":"system","content":"s"},{"role":"user","content":"one"}]}
            """);
    assertThat(lastBody())
        .isEqualTo(
            "{\"model\":\"openclaw\",\"stream\":true,\"temperature\":0.25,\"seed\":7,"
                + "\"messages\":[{\"role\":\"system\",\"content\":\"s\"},"
                + "{\"role\":\"user\",\"content\":\"one\"}]}");

    String id = first.header("x-mosaic-conversation-id");
    Answer second =
        ask(
            """
            {"stream":true,"conversationId":"%s","messages":[{"role":"user","content":"one"},
             {"role":"assistant","content":"ok"},{"role":"user","content":"two"}]}
            """
                .formatted(id));

    assertThat(second.header("x-mosaic-conversation-id")).isEqualTo(id);
    assertThat(lastBody())
        .isEqualTo(
            "{\"model\":\"openclaw\",\"stream\":true,"
                + "\"messages\":[{\"role\":\"user\",\"content\":\"two\"}]}");
    assertThat(world.channel.lastTurn().request().conversation()).hasToString(id);
  }

  @Test
  void picturesTravelAlongWithTheText() {
    ask(
        """
        {"stream":true,"messages":[{"role":"user","content":[{"type":"text","text":"What is this?"},
         {"type":"image_url","image_url":{"url":"data:image/png;base64,AAAA"}}]}]}
        """);

    assertThat(lastBody()).contains("data:image/png;base64,AAAA");
    assertThat(browser.get("/api/chat/conversations").json("data.0.title"))
        .isEqualTo("What is this?");
  }

  @Test
  void whatIsNoMessageIsNamed() {
    assertThat(refused("{}")).isEqualTo("messages");
    assertThat(refused("{\"messages\":[]}")).isEqualTo("messages");
    assertThat(refused("{\"messages\":[{\"role\":\"narrator\",\"content\":\"x\"}]}"))
        .isEqualTo("messages[0].role");
    assertThat(refused("{\"messages\":[{\"role\":\"user\",\"content\":\" \"}]}"))
        .isEqualTo("messages[0].content");
    assertThat(refused("{\"messages\":[{\"role\":\"user\",\"content\":\"x\"}],\"stream\":\"yes\"}"))
        .isEqualTo("stream");
  }

  @Test
  void listsThemInPagesLatestFirst() {
    for (String text : new String[] {"one", "two", "three"}) {
      ask("{\"stream\":true,\"messages\":[{\"role\":\"user\",\"content\":\"" + text + "\"}]}");
      world.clock.advance(Duration.ofSeconds(1));
    }

    Answer page = browser.get("/api/chat/conversations?page=2&size=2").expect(200);

    assertThat(page.json("data.0.title")).isEqualTo("one");
    assertThat(page.json("meta.total")).isEqualTo("3");
    assertThat(page.json("meta.totalPages")).isEqualTo("2");
  }

  @Test
  void stoppingAnAnswerKeepsWhatCame() {
    world.channel.willReply(ReplyScript.streaming().thenText("so far").thenHang());
    try (RawClient client =
        RawClient.post(
            world,
            browser,
            "/api/chat/completions",
            "{\"stream\":true,\"messages\":[{\"role\":\"user\",\"content\":\"go\"}]}")) {
      client.readUntil("so far");
      String id = browser.get("/api/chat/conversations").json("data.0.id");

      browser.post("/api/chat/conversations/" + id + "/abort").expect(204);

      assertThat(client.sawTheEnd()).isTrue();
      Answer shown = browser.get("/api/chat/conversations/" + id);
      assertThat(shown.json("messages.1.content")).isEqualTo("so far");
      assertThat(shown.json("messages.1.status")).isEqualTo("interrupted");
      browser.post("/api/chat/conversations/" + id + "/abort").expect(204);
    }
  }

  @Test
  void removesOne() {
    String id =
        ask("{\"stream\":true,\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]}")
            .header("x-mosaic-conversation-id");

    browser.send("DELETE", "/api/chat/conversations/" + id, null).expect(204);

    browser.get("/api/chat/conversations/" + id).expectProblem(404, "not_found");
    browser.send("DELETE", "/api/chat/conversations/" + id, null).expectProblem(404, "not_found");
  }

  @Test
  void otherPeoplesAreAsIfTheyDidNotExist() {
    String id =
        ask("{\"stream\":true,\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]}")
            .header("x-mosaic-conversation-id");
    Browser member = world.member("bob");
    String path = "/api/chat/conversations/" + id;

    member.get(path).expectProblem(404, "not_found");
    member.send("DELETE", path, null).expectProblem(404, "not_found");
    member.post(path + "/abort").expectProblem(404, "not_found");
    member
        .post(
            "/api/chat/completions",
            """
            {"stream":true,"conversationId":"%s","messages":[{"role":"user","content":"x"}]}
            """
                .formatted(id))
        .expectProblem(404, "conversation_not_found");
    assertThat(member.get("/api/chat/conversations").json("meta.total")).isEqualTo("0");
  }

  private Answer ask(String json) {
    return browser.post("/api/chat/completions", json).expect(200);
  }

  private String refused(String json) {
    return browser
        .post("/api/chat/completions", json)
        .expectProblem(400, "validation_failed")
        .json("errors.0.field");
  }

  private String lastBody() {
    return new String(world.channel.lastTurn().request().body(), StandardCharsets.UTF_8);
  }
}
