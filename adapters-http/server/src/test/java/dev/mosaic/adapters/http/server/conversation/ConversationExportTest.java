package dev.mosaic.adapters.http.server.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.adapters.http.server.Browser;
import dev.mosaic.adapters.http.server.Browser.Answer;
import dev.mosaic.adapters.http.server.HttpWorld;
import dev.mosaic.testkit.agent.ReplyScript;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConversationExportTest {
  private final HttpWorld world = HttpWorld.started();
  private Browser browser;
  private String path;

  @BeforeEach
  void adaGotAnAnswer() {
    browser = world.adminWithProvider();
    world.channel.willReply(ReplyScript.saying("How about **Pixel**?"));
    String id =
        browser
            .post(
                "/api/chat/completions",
                "{\"stream\":true,\"messages\":[{\"role\":\"user\",\"content\":\"Name my cat\"}]}")
            .expect(200)
            .header("x-mosaic-conversation-id");
    path = "/api/chat/conversations/" + id;
    browser.send("PATCH", path, "{\"title\":\"Cats: *names* / Köter?\"}").expect(200);
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void isToBeReadInMarkdown() {
    Answer file = browser.get(path + "/export?format=markdown").expect(200);

    assertThat(file.header("content-type")).startsWith("text/markdown");
    assertThat(file.header("content-disposition"))
        .startsWith("attachment")
        .contains("Cats%20names%20K%C3%B6ter")
        .contains(".md");
    assertThat(file.body())
        .startsWith("# Cats: \\*names\\* / Köter?\n\n## You, ")
        .contains("\n\nName my cat\n")
        .contains("\n## Agent")
        .endsWith("\n\nHow about **Pixel**?\n");
  }

  @Test
  void isToBeWorkedWithInJson() {
    Answer file = browser.get(path + "/export?format=json").expect(200);

    assertThat(file.header("content-disposition")).startsWith("attachment").contains(".json");
    assertThat(file.json("title")).isEqualTo("Cats: *names* / Köter?");
    assertThat(file.json("messages.1.content")).isEqualTo("How about **Pixel**?");
  }

  @Test
  void isOpenedByALink() {
    String address =
        browser
            .post(
                "/api/auth/download-links", "{\"address\":\"" + path + "/export?format=markdown\"}")
            .expect(201)
            .json("address");

    assertThat(world.browser().get(address).expect(200).body()).contains("Name my cat");
  }

  @Test
  void hasNoOtherForm() {
    browser.get(path + "/export?format=pdf").expectProblem(400, "validation_failed");
  }
}
