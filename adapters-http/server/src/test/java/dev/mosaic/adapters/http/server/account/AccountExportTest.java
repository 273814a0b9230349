package dev.mosaic.adapters.http.server.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.adapters.http.server.Browser;
import dev.mosaic.adapters.http.server.HttpWorld;
import dev.mosaic.domain.chat.AnswerWork;
import dev.mosaic.domain.chat.Attachment;
import dev.mosaic.domain.chat.AttachmentId;
import dev.mosaic.domain.chat.ChatMessage;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.MessageId;
import dev.mosaic.domain.chat.QueuedMessage;
import dev.mosaic.domain.chat.ToolCall;
import dev.mosaic.domain.chat.TurnId;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.domain.user.Username;
import dev.mosaic.ports.store.StoreUnavailable;
import dev.mosaic.testkit.agent.ReplyScript;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccountExportTest {
  private static final String PATH = "/api/account/export";
  private static final String LONG = "line of output\n".repeat(500);
  private static final int MORE_THAN_ANY_BUFFER_HOLDS = 400_000;

  private final HttpWorld world = HttpWorld.started();
  private Browser ada;
  private UserId id;
  private ConversationId talk;
  private AttachmentId attached;

  @BeforeEach
  void adaHasThings() {
    ada = world.admin();
    ada.post(
            "/api/settings/providers",
            """
            {"type":"custom","name":"lab","displayName":"Lab","baseUrl":"http://llm.test/v1",
             "apiKey":"sk-planted-0123456789"}
            """)
        .expect(201);
    ada.send("PATCH", "/api/account", "{\"timeZone\":\"Europe/Berlin\"}").expect(200);
    ada.post("/api/auth/tokens", "{\"name\":\"laptop\",\"scope\":\"chat\"}").expect(201);
    world.channel.willReply(ReplyScript.saying("How about **Pixel**?"));
    talk =
        new ConversationId(
            UUID.fromString(
                ada.post(
                        "/api/chat/completions",
                        "{\"stream\":true,\"messages\":[{\"role\":\"user\",\"content\":\"Name my"
                            + " cat\"}]}")
                    .expect(200)
                    .header("x-mosaic-conversation-id")));
    id = world.stores.users().findByName(new Username("ada")).orElseThrow().id();
    Attachment tea =
        Attachment.loose(id, "tea? or not.txt", "text/plain", 9, world.clock.instant());
    attached = tea.id();
    world.stores.attachments().add(tea, "Earl Grey".getBytes(StandardCharsets.UTF_8));
    world.stores.attachments().give(id, talk, MessageId.random(), List.of(attached));
    used(ToolCall.begun("c1", "exec", "ls", 0, "ls", world.clock.instant()));
    world
        .stores
        .queuedMessages()
        .add(
            new QueuedMessage(
                TurnId.of(MessageId.random()),
                id,
                talk,
                MessageId.random(),
                "and my dog",
                world.clock.instant()));
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void holdsEverythingOfTheirsAndNoKey() throws IOException {
    Map<String, String> files = unzipped(download(ada, PATH));

    assertThat(files.keySet())
        .containsExactly(
            "README.txt",
            "profile.json",
            "sessions.json",
            "tokens.json",
            "providers.json",
            "shares.json",
            "agent.json",
            "chat-settings.json",
            "usage.json",
            "conversations/" + talk + ".json",
            "attachments/" + attached + "/tea_ or not.txt",
            "audit.json");
    assertThat(files.get("attachments/" + attached + "/tea_ or not.txt")).isEqualTo("Earl Grey");
    assertThat(files.get("README.txt")).contains("its own volume");
    assertThat(files.get("profile.json")).contains("\"ada\"", "Europe/Berlin");
    assertThat(files.get("tokens.json")).contains("laptop");
    assertThat(files.get("providers.json")).contains("http://llm.test/v1", "\"hasApiKey\":true");
    assertThat(files.get("agent.json")).contains("\"personality\":\"\"", "\"versions\":[{");
    assertThat(files.get("conversations/" + talk + ".json"))
        .contains("Name my cat", "How about **Pixel**?", "and my dog")
        .contains(LONG.replace("\n", "\\n"));
    assertThat(files.get("audit.json")).contains("account.exported", "token.created");
    assertThat(files.values()).noneMatch(text -> text.contains("sk-planted"));
  }

  @Test
  void isOpenedByALinkAndByNoPersonalToken() throws IOException {
    String address =
        ada.post("/api/auth/download-links", "{\"address\":\"" + PATH + "\"}")
            .expect(201)
            .json("address");
    String token =
        ada.post("/api/auth/tokens", "{\"name\":\"all\",\"scope\":\"full\"}")
            .expect(201)
            .json("value");

    assertThat(unzipped(download(world.browser(), address))).containsKey("profile.json");
    world
        .browser()
        .with("Authorization", "Bearer " + token)
        .get(PATH)
        .expectProblem(403, "session_required");
  }

  @Test
  void breaksOffVisiblyWhereItFailsInTheMiddle() {
    world.audit.failWith(
        new StoreUnavailable("the database does not answer", new IOException("cut")),
        MORE_THAN_ANY_BUFFER_HOLDS);

    assertThatThrownBy(() -> download(ada, PATH).readAllBytes()).isInstanceOf(IOException.class);
  }

  private void used(ToolCall call) {
    ChatMessage answer =
        ChatMessage.awaited(talk, world.clock.instant())
            .ended("done", ChatMessage.Status.COMPLETE, null)
            .worked(
                new AnswerWork(
                    "thought",
                    List.of(
                        new ToolCall(
                            call.id(),
                            call.name(),
                            call.title(),
                            call.at(),
                            call.arguments(),
                            ToolCall.State.SUCCEEDED,
                            LONG,
                            call.startedAt(),
                            null))));
    world.stores.conversations().append(id, List.of(answer));
  }

  private static InputStream download(Browser browser, String path) {
    var answer = browser.stream("GET", path, null);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-type")).contains("application/zip");
    assertThat(answer.headers().firstValue("content-disposition").orElse(""))
        .contains("mosaic-ada.zip");
    return answer.body();
  }

  private static Map<String, String> unzipped(InputStream archive) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    // Whole first, so that an archive that broke off cannot pass.
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(archive.readAllBytes()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }
}
