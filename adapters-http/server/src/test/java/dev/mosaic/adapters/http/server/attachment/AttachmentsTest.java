package dev.mosaic.adapters.http.server.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mosaic.adapters.http.server.Browser;
import dev.mosaic.adapters.http.server.Browser.Answer;
import dev.mosaic.adapters.http.server.HttpWorld;
import dev.mosaic.domain.chat.AttachmentId;
import dev.mosaic.domain.chat.AttachmentLimits;
import dev.mosaic.domain.chat.TurnId;
import dev.mosaic.testkit.agent.ReplyScript;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttachmentsTest {
  private static final String PATH = "/api/chat/attachments";
  private static final byte[] PNG =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5E"
                  + "rkJggg==");

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
  void arePicturesThatAreShownInPlaceAndRunNothing() {
    Answer kept = upload(browser, "Grüße 😀.txt", PNG).expect(201);

    assertThat(kept.json("mediaType")).isEqualTo("image/png");
    assertThat(kept.json("kind")).isEqualTo("picture");
    assertThat(kept.json("name")).isEqualTo("Grüße 😀.txt");
    assertThat(kept.json("size")).isEqualTo(String.valueOf(PNG.length));
    assertThat(kept.header("location")).isEqualTo(PATH + "/" + kept.json("id"));
    Answer shown = browser.get(PATH + "/" + kept.json("id")).expect(200);
    assertThat(shown.header("content-type")).isEqualTo("image/png");
    assertThat(shown.header("content-disposition")).isEqualTo("inline");
    assertThat(shown.header("x-content-type-options")).isEqualTo("nosniff");
    assertThat(shown.header("content-security-policy")).startsWith("default-src 'none'; sandbox");
  }

  @ParameterizedTest
  @CsvSource({
    "evil.png, <html><script>alert(1)</script></html>",
    "evil.svg, <svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
    "evil.html, <!DOCTYPE html><html><script>alert(1)</script></html>",
    "evil.gif, no picture at all",
  })
  void areSavedIfTheyAreNoPictureWhateverTheirName(String name, String content) {
    Answer kept = upload(browser, name, bytes(content)).expect(201);

    assertThat(kept.json("kind")).isEqualTo("file");
    Answer saved = browser.get(PATH + "/" + kept.json("id")).expect(200);
    assertThat(saved.header("content-type")).isEqualTo("application/octet-stream");
    assertThat(saved.header("content-disposition")).startsWith("attachment").contains(name);
    assertThat(saved.header("content-security-policy")).contains("sandbox");
    assertThat(saved.body()).isEqualTo(content);
  }

  @Test
  void areToldApartByWhatIsInThemAndThenByTheirNames() {
    assertThat(mediaType("a.pdf", bytes("%PDF-1.7\n"))).isEqualTo("application/pdf");
    assertThat(mediaType("a.csv", bytes("a,b\n1,2\n"))).isEqualTo("text/csv");
    assertThat(mediaType("readme", bytes("Just words."))).isEqualTo("text/plain");
    assertThat(mediaType("blob", new byte[] {0, 1, 2, 3})).isEqualTo("application/octet-stream");
  }

  @Test
  void goWithAMessageAndAreInItsHistory() {
    String picture = upload(browser, "cat.png", PNG).json("id");
    String notes = upload(browser, "notes.txt", bytes("black")).json("id");

    Answer turn =
        browser
            .post(
                "/api/chat/turns",
                "{\"clientTurnId\":\"one\",\"content\":\"\",\"attachments\":[\"%s\",\"%s\"]}"
                    .formatted(picture, notes))
            .expect(202);

    String talk = "/api/chat/conversations/" + turn.json("conversationId");
    await().until(() -> browser.get(talk).json("messages.1.status").equals("complete"));
    assertThat(world.runs.filesOf(new TurnId(UUID.fromString(turn.json("turnId")))))
        .extracting(file -> file.name() + " " + file.type())
        .containsExactly("cat.png image/png", "notes.txt text/plain");
    assertThat(browser.get(talk).json("title")).isEqualTo("cat.png, notes.txt");
    assertThat(browser.get(talk).json("messages.0.attachments.0.id")).isEqualTo(picture);
    assertThat(browser.get(talk).json("messages.0.attachments.1.name")).isEqualTo("notes.txt");
    assertThat(browser.get(talk + "/export?format=markdown").body())
        .contains("- Attached: cat.png (image/png, ");
    browser.send("DELETE", PATH + "/" + picture, null).expect(404);
    browser.get(PATH + "/" + picture).expect(200);
    browser.send("DELETE", talk, null).expect(204);
    browser.get(PATH + "/" + picture).expect(404);
  }

  @Test
  void areKeptAlsoWhereTheyStandInTheMessageItself() {
    world.channel.willReply(ReplyScript.saying("A dot."));
    Answer turn =
        browser
            .post(
                "/api/chat/turns",
                "{\"clientTurnId\":\"one\",\"content\":[{\"type\":\"text\",\"text\":\"What?\"},"
                    + "{\"type\":\"image_url\",\"image_url\":{\"url\":\"data:image/png;base64,"
                    + Base64.getEncoder().encodeToString(PNG)
                    + "\"}}]}")
            .expect(202);

    String talk = "/api/chat/conversations/" + turn.json("conversationId");
    assertThat(browser.get(talk).json("messages.0.content")).isEqualTo("What?");
    assertThat(browser.get(talk).json("messages.0.attachments.0.kind")).isEqualTo("picture");
    browser
        .post(
            "/api/chat/turns",
            "{\"clientTurnId\":\"two\",\"content\":[{\"type\":\"image_url\",\"image_url\":"
                + "{\"url\":\"data:image/png;base64,AAAA\"}}]}")
        .expectProblem(400, "validation_failed");
  }

  @Test
  void areOnesOwn() {
    String id = upload(browser, "cat.png", PNG).json("id");
    Browser bob = world.member("bob");

    bob.get(PATH + "/" + id).expectProblem(404, "not_found");
    bob.send("DELETE", PATH + "/" + id, null).expectProblem(404, "not_found");
    bob.post(
            "/api/chat/turns",
            "{\"clientTurnId\":\"one\",\"content\":\"Hm\",\"attachments\":[\"%s\"]}".formatted(id))
        .expectProblem(404, "attachment_not_found");
    world.browser().get(PATH + "/" + id).expect(401);

    browser.get(PATH + "/" + id).expect(200);
  }

  @Test
  void areRemovedBeforeTheyAreSent() {
    String id = upload(browser, "cat.png", PNG).json("id");

    browser.send("DELETE", PATH + "/" + id, null).expect(204);

    browser.get(PATH + "/" + id).expect(404);
    browser
        .post(
            "/api/chat/turns",
            "{\"clientTurnId\":\"one\",\"content\":\"Hm\",\"attachments\":[\"%s\"]}".formatted(id))
        .expectProblem(404, "attachment_not_found");
  }

  @Test
  void areRefusedWithWhatToDo() {
    byte[] picture = new byte[AttachmentLimits.PICTURE + 1];
    System.arraycopy(PNG, 0, picture, 0, PNG.length);

    assertThat(upload(browser, "large.png", picture).expectProblem(413, "picture_too_large").body())
        .contains("up to 6.0 MiB");
    upload(browser, "large.bin", new byte[AttachmentLimits.FILE + 1])
        .expectProblem(413, "file_too_large");
    upload(browser, "none.txt", new byte[0]).expectProblem(400, "validation_failed");
    browser.post(PATH + "?name=a.json", "{\"a\":1}").expectProblem(415, "unsupported_media_type");
    for (int i = 0; i < AttachmentLimits.LOOSE; i++) {
      upload(browser, "some.txt", bytes("x")).expect(201);
    }
    upload(browser, "more.txt", bytes("x")).expectProblem(409, "too_many_attachments");
    browser
        .post(
            "/api/chat/turns",
            "{\"clientTurnId\":\"one\",\"content\":\"Hm\",\"attachments\":[%s\"\"]}"
                .formatted("\"x\",".repeat(AttachmentLimits.PER_MESSAGE)))
        .expectProblem(400, "validation_failed");
  }

  @Test
  void sayWhereTheyCannotBeRead() {
    String id = upload(browser, "cat.png", PNG).json("id");
    world.stores.attachments().spoil(new AttachmentId(UUID.fromString(id)));

    browser.get(PATH + "/" + id).expectProblem(409, "attachment_unreadable");
  }

  private String mediaType(String name, byte[] content) {
    return upload(browser, name, content).expect(201).json("mediaType");
  }

  private static Answer upload(Browser by, String name, byte[] content) {
    return by.send(
        by.builder("POST", PATH + "?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8), "")
            .setHeader("Content-Type", "application/octet-stream")
            .method("POST", BodyPublishers.ofByteArray(content))
            .build());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
