package dev.mosaic.server.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mosaic.testkit.vendor.ScriptedVendor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** What a model is told of a conversation in which something was said instead of something else. */
@Tag("engine")
@EnabledIfEnvironmentVariable(named = "MOSAIC_TEST_AGENT_IMAGE", matches = ".+")
class VersionsTest {
  // An agent is woken in between, on a machine that may be busy.
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static ScriptedVendor vendor;
  private static LiveAgent agent;

  @BeforeAll
  static void anAgentIsAwake() {
    vendor = ScriptedVendor.start();
    agent = new LiveAgent(Instance.start("--agent-image=" + Instance.agentImage()));
    agent.add("custom", "completions", "openai-completions", vendor.openAiBaseUrl(), vendor.key());
    assertThat(agent.say("Hello")).contains("You said: Hello");
  }

  @AfterAll
  static void endEverything() {
    agent.close();
    vendor.close();
  }

  @Test
  void theModelHearsTheVersionThatIsShownAndNoOther() {
    Said heron = said("", "The word is heron");
    Said kite = said(in(heron.talk()), "The word is kite");
    assertThat(kite.told()).contains("heron", "kite");

    Said wren = said(instead(heron.talk(), kite.message()), "The word is wren");
    assertThat(wren.told()).contains("heron", "wren").doesNotContain("kite");

    Said after = said(in(heron.talk()), "And then");
    assertThat(after.told()).contains("heron", "wren", "And then").doesNotContain("kite");

    select(heron.talk(), kite.message());
    assertThat(shown(heron.talk())).containsExactly("The word is heron", "The word is kite");
    Said onKite = said(in(heron.talk()), "What was it");
    assertThat(onKite.told()).contains("heron", "kite").doesNotContain("wren", "And then");

    Said first = said(instead(heron.talk(), heron.message()), "The word is crane");
    assertThat(first.told()).contains("crane").doesNotContain("heron", "kite", "wren");
    assertThat(shown(heron.talk())).containsExactly("The word is crane");
  }

  @Test
  void anAgentThatSleptInBetweenFindsThePlaceAgain() {
    Said one = said("", "The colour is teal");
    Said two = said(in(one.talk()), "The colour is plum");
    said(instead(one.talk(), two.message()), "The colour is ochre");
    select(one.talk(), two.message());
    agent.owner().send("POST", "/api/agent/stop").expect(202);
    await()
        .atMost(PATIENCE)
        .until(() -> agent.owner().get("/api/agent").expect(200).body().contains("\"stopped\""));

    Said after = said(in(one.talk()), "Which one");

    assertThat(after.told()).contains("teal", "plum").doesNotContain("ochre");
  }

  /**
   * Something that was said and answered.
   *
   * @param message its id
   * @param told what the vendor heard for it, as JSON
   */
  private record Said(String talk, String message, String told) {}

  private static String in(String talk) {
    return "\"conversationId\":\"" + talk + "\",";
  }

  private static String instead(String talk, String message) {
    return in(talk) + "\"insteadOf\":\"" + message + "\",";
  }

  private static Said said(String place, String text) {
    int before = vendor.requests().size();
    JsonNode started =
        parsed(
            agent
                .owner()
                .post(
                    "/api/chat/turns",
                    "{%s\"clientTurnId\":\"%s\",\"content\":\"%s\"}"
                        .formatted(place, UUID.randomUUID(), text))
                .expect(202)
                .body());
    String talk = started.path("conversationId").asText();
    String turn = started.path("turnId").asText();
    await().atMost(PATIENCE).until(() -> !statusOf(talk, turn).equals("streaming"));
    assertThat(statusOf(talk, turn)).isEqualTo("complete");
    String told =
        vendor.requests().stream()
            .skip(before)
            .map(request -> request.body())
            .filter(body -> body.contains(text) && body.contains("\"tools\""))
            .findFirst()
            .orElseThrow();
    List<JsonNode> messages = messages(talk);
    return new Said(talk, messages.get(messages.size() - 2).path("id").asText(), told);
  }

  private static void select(String talk, String message) {
    agent
        .owner()
        .send(
            "PUT",
            "/api/chat/conversations/" + talk + "/version",
            "{\"message\":\"" + message + "\"}")
        .expect(200);
  }

  private static List<String> shown(String talk) {
    return messages(talk).stream()
        .filter(message -> message.path("role").asText().equals("user"))
        .map(message -> message.path("content").asText())
        .toList();
  }

  private static String statusOf(String talk, String turn) {
    return messages(talk).stream()
        .filter(message -> message.path("id").asText().equals(turn))
        .map(message -> message.path("status").asText())
        .findFirst()
        .orElseThrow();
  }

  private static List<JsonNode> messages(String talk) {
    List<JsonNode> all = new ArrayList<>();
    parsed(agent.owner().get("/api/chat/conversations/" + talk).expect(200).body())
        .path("messages")
        .forEach(all::add);
    return all;
  }

  private static JsonNode parsed(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (JsonProcessingException broken) {
      throw new AssertionError(json, broken);
    }
  }
}
