package dev.mosaic.server.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mosaic.testkit.vendor.ScriptedVendor;
import dev.mosaic.testkit.vendor.VendorRequest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Files and models that go with messages, through a real gateway up to the vendor. */
@Tag("engine")
@EnabledIfEnvironmentVariable(named = "MOSAIC_TEST_AGENT_IMAGE", matches = ".+")
class WhatGoesWithAMessageTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int LARGE = 18_000_000;

  private static ScriptedVendor vendor;
  private static LiveAgent agent;

  @BeforeAll
  static void anAgentIsAwake() {
    vendor = ScriptedVendor.start();
    agent = new LiveAgent(Instance.start("--agent-image=" + Instance.agentImage()));
    agent.add("custom", "completions", "openai-completions", vendor.openAiBaseUrl(), vendor.key());
    agent.add("anthropic", "messages", "anthropic-messages", vendor.baseUrl(), vendor.key());
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
    String seen = askedWith("Read this.", upload("notes.txt", bytes("The word is KINGFISHER.")));

    assertThat(seen).contains("notes---", "The word is KINGFISHER.");
  }

  @Test
  void aPdfIsRead() {
    String seen = askedWith("Read that.", upload("paper.pdf", pdf("HELLEBORE grows here")));

    assertThat(seen).contains("HELLEBORE grows here").doesNotContain("could not be read");
  }

  @Test
  void aFileOfAnotherKindIsThereForTheAgentsTools() {
    String seen = askedWith("Open it.", upload("data.bin", new byte[] {0, 1, 2, 3, 4, 5}));

    // Its path, which its tools can read.
    assertThat(seen).contains("/media/inbound/data---");
  }

  @Test
  void asMuchAsMayGoWithAMessageGetsThrough() {
    byte[] large = new byte[LARGE];
    new Random(7).nextBytes(large);

    String seen = askedWith("Keep it.", upload("large.bin", large));

    assertThat(seen).contains("/media/inbound/large---");
  }

  @Test
  void theChosenModelIsAskedFromTheFirstMessageOn() {
    String talk = said("", "\"model\":\"messages/scripted-small\",");
    assertThat(pathsSince(0)).last().asString().endsWith("/messages");

    said(talk, "");
    assertThat(pathsSince(0)).last().asString().endsWith("/messages");
  }

  @Test
  void anotherModelIsAskedFromTheMiddleOnAndThenTheAgentsOwnChoiceAgain() {
    String talk = said("", "");
    assertThat(pathsSince(0)).last().asString().endsWith("/chat/completions");

    choose(talk, "\"messages/scripted-small\"");
    said(talk, "");
    assertThat(pathsSince(0)).last().asString().endsWith("/messages");

    choose(talk, "null");
    said(talk, "");
    assertThat(pathsSince(0)).last().asString().endsWith("/chat/completions");
  }

  private static void choose(String talk, String model) {
    agent
        .owner()
        .send("PATCH", "/api/chat/conversations/" + talk, "{\"model\":" + model + "}")
        .expect(200);
  }

  private static List<String> pathsSince(int before) {
    return vendor.requests().stream().skip(before).map(VendorRequest::path).toList();
  }

  /**
   * Says something and waits for the answer.
   *
   * @param talk empty to begin one
   * @return the conversation
   */
  private static String said(String talk, String more) {
    String known = talk.isEmpty() ? "" : "\"conversationId\":\"" + talk + "\",";
    return answered("{" + known + more + "\"clientTurnId\":\"%s\",\"content\":\"Hi\"}");
  }

  /** What the vendor was told that was said. */
  private static String askedWith(String text, String... attachments) {
    String ids =
        Arrays.stream(attachments).map(id -> "\"" + id + "\"").collect(Collectors.joining(","));
    int before = vendor.requests().size();
    answered(
        "{\"clientTurnId\":\"%s\",\"content\":\"" + text + "\",\"attachments\":[" + ids + "]}");
    return vendor.requests().stream()
        .skip(before)
        .map(VendorRequest::body)
        .map(body -> body.substring(Math.max(0, body.indexOf("\"role\":\"user\""))))
        .map(body -> body.substring(0, Math.max(0, body.indexOf("\"tools\":"))))
        .collect(Collectors.joining("\n"));
  }

  /** The conversation, once the turn's answer is whole. */
  private static String answered(String turn) {
    JsonNode started =
        parsed(
            agent
                .owner()
                .post("/api/chat/turns", turn.formatted(UUID.randomUUID()))
                .expect(202)
                .body());
    String talk = started.path("conversationId").asText();
    JsonNode answer =
        await()
            .atMost(PATIENCE)
            .until(
                () -> message(talk, started.path("turnId").asText()),
                message -> !message.path("status").asText().equals("streaming"));
    assertThat(answer.path("status").asText()).as(answer.toString()).isEqualTo("complete");
    return talk;
  }

  private static JsonNode message(String talk, String id) {
    JsonNode all =
        parsed(agent.owner().get("/api/chat/conversations/" + talk).expect(200).body())
            .path("messages");
    for (JsonNode message : all) {
      if (message.path("id").asText().equals(id)) {
        return message;
      }
    }
    throw new AssertionError("no message " + id + " in " + all);
  }

  private static String upload(String name, byte[] content) {
    return parsed(
            agent.owner().upload("/api/chat/attachments?name=" + name, content).expect(201).body())
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
