package dev.mosaic.server.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mosaic.testkit.net.FreePort;
import dev.mosaic.testkit.vendor.ScriptedVendor;
import dev.mosaic.testkit.vendor.VendorFault;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers of a real gateway, through everything that may break in their middle. */
@Tag("engine")
@EnabledIfEnvironmentVariable(named = "MOSAIC_TEST_AGENT_IMAGE", matches = ".+")
class UnlostAnswersTest {
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final String ALL_WORDS =
      IntStream.rangeClosed(1, 60).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));

  private static final int AGENTS_PORT = FreePort.next();

  private static ScriptedVendor vendor;
  private static LiveAgent agent;

  @BeforeAll
  static void anAgentIsAwake() {
    vendor = ScriptedVendor.start();
    agent =
        new LiveAgent(
            Instance.on(
                FreePort.next(), AGENTS_PORT, TestDatabase.fresh(), Instance.freshKey(), image()));
    agent.add("custom", "completions", "openai-completions", vendor.openAiBaseUrl(), vendor.key());
    agent.add("custom", "responses", "openai-responses", vendor.openAiBaseUrl(), vendor.key());
    agent.add("anthropic", "messages", "anthropic-messages", vendor.baseUrl(), vendor.key());
    agent.add("ollama", "ollama", "ollama", vendor.baseUrl(), vendor.key());
    agent.add(
        "gemini", "google", "google-generative-ai", vendor.baseUrl() + "/v1beta", vendor.key());
    assertThat(agent.say("Hello")).contains("You said: Hello");
  }

  @AfterAll
  static void endEverything() {
    agent.close();
    vendor.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"responses", "messages", "ollama", "google", "completions"})
  void anAnswerAndWhatWaitsBehindItArriveThoughTheServerEndedInItsMiddle(String account) {
    agent.choose(account);
    String container = agent.containerId();
    String talk = begin(null, "[slow] Count, please.");
    awaitText(talk, "word5 ");
    queue(talk, "Thank you.");

    agent = agent.restarted(AGENTS_PORT, image());

    await().atMost(PATIENCE).until(() -> messagesOf(talk).size() == 4);
    assertThat(messagesOf(talk).path(1).path("content").asText().strip()).isEqualTo(ALL_WORDS);
    assertThat(messagesOf(talk).path(1).path("status").asText()).isEqualTo("complete");
    assertThat(awaitEnd(talk).path("content").asText()).isEqualTo("You said: Thank you.");
    assertThat(agent.containerId()).isEqualTo(container);
  }

  @Test
  void anAnswerArrivesThoughTheAgentDiedInItsMiddle() {
    String talk = begin(null, "[slow] Count once more, please.");
    awaitText(talk, "word5 ");

    assertThat(DockerCli.run("kill", agent.container())).contains(agent.container());

    // The scripted vendor repeats what it was last told: that the gateway goes on after its
    // restart.
    assertThat(awaitEnd(talk).path("content").asText())
        .contains("Your previous turn was interrupted by a gateway restart");
    assertThat(messagesOf(talk)).hasSize(2);
  }

  @Test
  void theAnswerOfAModelThatThinksIsSeenToGrow() {
    agent.choose("completions");
    vendor.fault(VendorFault.WANTS_THOUGHTS_BACK);
    try {
      String talk = begin(null, "[slow] Think, then count.");

      // The gateway itself shows nothing of it before its end, and then all at once.
      assertThat(awaitText(talk, "word5 ")).doesNotContain("word60");
      JsonNode answer = awaitEnd(talk);

      assertThat(answer.path("content").asText().strip()).isEqualTo(ALL_WORDS);
    } finally {
      vendor.heal();
    }
  }

  @Test
  void aToolsUseIsSeen() {
    JsonNode answer =
        awaitEnd(begin(null, "[tool exec {\\\"command\\\":\\\"echo seen; exit 3\\\"}] Look."));

    JsonNode call = answer.path("toolCalls").path(0);
    assertThat(call.path("name").asText()).isEqualTo("exec");
    assertThat(call.path("status").asText()).as(call.toString()).isEqualTo("failed");
    assertThat(call.toString()).contains("echo seen");
  }

  @Test
  void anAnswerIsOverOnceItsSubAgentIsDoneAndItsAgentWasTold() {
    String talk =
        begin(
            null,
            "[tool sessions_spawn {\\\"task\\\":\\\"[slow]"
                + " Count.\\\",\\\"label\\\":\\\"Counter\\\"}] Go.");

    JsonNode answer = awaitEnd(talk);

    JsonNode call = answer.path("toolCalls").path(0);
    assertThat(call.path("name").asText()).as(answer.toString()).isEqualTo("sessions_spawn");
    assertThat(call.path("status").asText()).as(answer.toString()).isEqualTo("succeeded");
    assertThat(call.path("output").asText().strip()).isEqualTo(ALL_WORDS);
    assertThat(vendor.requests())
        .as("the agent was asked again, with what its sub-agent said")
        .anyMatch(request -> request.body().contains("Internal task completion event"));
  }

  @Test
  void whatAnAgentDidThatNobodyAskedForIsAConversationOfItsOwn() {
    // As a command can that the agent runs.
    agent.node(
        """
        const token = require('fs').readFileSync(process.env.AGENT_TOKEN_FILE, 'utf8').trim();
        fetch('http://127.0.0.1:18789/v1/chat/completions', {
          method: 'POST',
          headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
          body: JSON.stringify({
            model: 'openclaw',
            messages: [{ role: 'user', content: '[tool exec {"command":"echo alone"}] Do it.' }],
          }),
        }).then((answer) => answer.text()).then(console.log);
        """);

    JsonNode own =
        await()
            .atMost(PATIENCE)
            .until(
                () ->
                    parsed(
                            agent
                                .owner()
                                .get("/api/chat/conversations?origin=agent")
                                .expect(200)
                                .body())
                        .path("data"),
                list -> !list.isEmpty());

    assertThat(own).hasSize(1);
    JsonNode messages = messagesOf(own.path(0).path("id").asText());
    assertThat(messages.path(0).path("content").asText()).endsWith("Do it.");
    assertThat(messages.path(1).path("toolCalls").toString()).contains("echo alone", "succeeded");
    agent
        .owner()
        .post(
            "/api/chat/turns",
            "{\"conversationId\":\"%s\",\"clientTurnId\":\"one\",\"content\":\"Why?\"}"
                .formatted(own.path(0).path("id").asText()))
        .expect(409);
  }

  @Test
  void aConversationBegunOverHttpGoesOnWithItsMemory() {
    String said = agent.say("Remember the word PEBBLE.");
    assertThat(said).contains("I will remember PEBBLE");
    String talk = newestConversation();

    begin(talk, "Which word was it?");

    assertThat(awaitEnd(talk).path("content").asText()).isEqualTo("The word is PEBBLE.");
  }

  @Test
  void aMessageIsNeverACommand() {
    String talk = begin(null, "/new is a word.");

    assertThat(awaitEnd(talk).path("content").asText()).isEqualTo("You said: /new is a word.");
  }

  private static String image() {
    return "--agent-image=" + Instance.agentImage();
  }

  private static String begin(@Nullable String conversation, String text) {
    String known = conversation == null ? "" : "\"conversationId\":\"%s\",".formatted(conversation);
    String body =
        agent
            .owner()
            .post(
                "/api/chat/turns",
                "{%s\"clientTurnId\":\"%s\",\"content\":\"%s\"}"
                    .formatted(known, UUID.randomUUID(), text))
            .expect(202)
            .body();
    return parsed(body).path("conversationId").asText();
  }

  private static void queue(String conversation, String text) {
    String body =
        agent
            .owner()
            .post(
                "/api/chat/turns",
                "{\"conversationId\":\"%s\",\"clientTurnId\":\"%s\",\"content\":\"%s\",\"queue\":true}"
                    .formatted(conversation, UUID.randomUUID(), text))
            .expect(202)
            .body();
    assertThat(parsed(body).path("queued").asBoolean()).isTrue();
  }

  /** Returns in the middle of an answer, of which the history has nothing yet. */
  private static String awaitText(String conversation, String text) {
    return await()
        .atMost(PATIENCE)
        .until(
            () ->
                parsed(
                        agent
                            .owner()
                            .get("/api/chat/conversations/" + conversation)
                            .expect(200)
                            .body())
                    .path("run")
                    .path("text")
                    .asText(),
            soFar -> soFar.contains(text));
  }

  private static JsonNode awaitEnd(String conversation) {
    JsonNode answer =
        await()
            .atMost(PATIENCE)
            .until(
                () -> lastOf(conversation),
                message -> !message.path("status").asText().equals("streaming"));
    assertThat(answer.path("status").asText()).as(answer.toString()).isEqualTo("complete");
    return answer;
  }

  private static JsonNode messagesOf(String conversation) {
    return parsed(agent.owner().get("/api/chat/conversations/" + conversation).expect(200).body())
        .path("messages");
  }

  private static JsonNode lastOf(String conversation) {
    JsonNode messages = messagesOf(conversation);
    return messages.path(messages.size() - 1);
  }

  private static JsonNode parsed(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (JsonProcessingException broken) {
      throw new AssertionError(json, broken);
    }
  }

  private static String newestConversation() {
    return parsed(agent.owner().get("/api/chat/conversations").expect(200).body())
        .path("data")
        .path(0)
        .path("id")
        .asText();
  }
}
