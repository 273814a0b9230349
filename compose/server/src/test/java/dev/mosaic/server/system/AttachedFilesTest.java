package dev.mosaic.server.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mosaic.testkit.net.FreePort;
import dev.mosaic.testkit.vendor.ScriptedVendor;
import dev.mosaic.testkit.vendor.VendorRequest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Files that go with messages, through a real gateway up to the vendor. */
@Tag("engine")
@EnabledIfEnvironmentVariable(named = "MOSAIC_TEST_AGENT_IMAGE", matches = ".+")
class AttachedFilesTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int LARGE = 18_000_000;

  private static ScriptedVendor vendor;
  private static LiveAgent agent;

  @BeforeAll
  static void anAgentIsAwake() {
    vendor = ScriptedVendor.start();
    agent =
        new LiveAgent(
            Instance.start("--agent-image=" + Instance.agentImage()));
    agent.add("custom", "completions", "openai-completions", vendor.openAiBaseUrl(), vendor.key());
    assertThat(agent.say("Hello")).contains("You said: Hello");
  }

  @AfterAll
  static void endEverything() {
    agent.close();
    vendor.close();
  }

  @Test
  void aPictureIsSeenByTheModel() throws IOException {
    String seen = askedWith("What is this?", upload("cat.png", picture()));

    assertThat(seen).contains("What is this?").containsPattern("data:image/(png|jpeg);base64,");
  }

  @Test
  void aPictureNeedsNoWords() throws IOException {
    assertThat(askedWith("", upload("alone.png", picture())))
        .containsPattern("data:image/(png|jpeg);base64,");
  }

  @Test
  void aTextIsRead() {
    String seen =
        askedWith("Read this.", upload("notes.txt", bytes("The word is KINGFISHER.")));

    assertThat(seen).contains("notes.txt", "The word is KINGFISHER.");
  }

  @Test
  void aPdfIsRead() {
    String seen = askedWith("Read that.", upload("paper.pdf", pdf("HELLEBORE grows here")));

    assertThat(seen).contains("HELLEBORE grows here").doesNotContain("could not be read");
  }

  @Test
  void aFileOfAnotherKindIsThereForTheAgentsTools() {
    String seen = askedWith("Open it.", upload("data.bin", new byte[] {0, 1, 2, 3, 4, 5}));

    assertThat(seen).contains("data.bin");
  }

  @Test
  void asMuchAsMayGoWithAMessageGetsThrough() {
    byte[] large = new byte[LARGE];
    new Random(7).nextBytes(large);

    String seen = askedWith("Keep it.", upload("large.bin", large));

    assertThat(seen).contains("large.bin");
  }

  /** What the vendor was asked, all of it. */
  private static String askedWith(String text, String... attachments) {
    String ids =
        Arrays.stream(attachments).map(id -> "\"" + id + "\"").collect(Collectors.joining(","));
    int before = vendor.requests().size();
    JsonNode turn =
        parsed(
            agent
                .owner()
                .post(
                    "/api/chat/turns",
                    "{\"clientTurnId\":\"%s\",\"content\":\"%s\",\"attachments\":[%s]}"
                        .formatted(UUID.randomUUID(), text, ids))
                .expect(202)
                .body());
    String talk = "/api/chat/conversations/" + turn.path("conversationId").asText();
    JsonNode answer =
        await()
            .atMost(PATIENCE)
            .until(
                () -> parsed(agent.owner().get(talk).expect(200).body()).path("messages").path(1),
                message -> !message.path("status").asText().equals("streaming"));
    assertThat(answer.path("status").asText()).as(answer.toString()).isEqualTo("complete");
    return vendor.requests().stream()
        .skip(before)
        .map(VendorRequest::body)
        .collect(Collectors.joining("\n"));
  }

  private static String upload(String name, byte[] content) {
    return parsed(
            agent
                .owner()
                .upload("/api/chat/attachments?name=" + name, content)
                .expect(201)
                .body())
        .path("id")
        .asText();
  }

  private static byte[] picture() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(32, 32, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return bytes.toByteArray();
  }

  /** One page with one line. */
  private static byte[] pdf(String line) {
    String content = "BT /F1 24 Tf 72 700 Td (" + line + ") Tj ET";
    String[] objects = {
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
          + " /Resources << /Font << /F1 5 0 R >> >> >>",
      "<< /Length " + content.length() + " >>\nstream\n" + content + "\nendstream",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    };
    StringBuilder file = new StringBuilder("%PDF-1.4\n");
    StringBuilder places = new StringBuilder("0000000000 65535 f \n");
    for (int i = 0; i < objects.length; i++) {
      places.append("%010d 00000 n \n".formatted(file.length()));
      file.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
    }
    int table = file.length();
    file.append("xref\n0 6\n")
        .append(places)
        .append("trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n")
        .append(table)
        .append("\n%%EOF\n");
    return bytes(file.toString());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static JsonNode parsed(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (JsonProcessingException broken) {
      throw new AssertionError(json, broken);
    }
  }
}
