package dev.mosaic.adapters.http.agents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a container may write into addresses, heads and bodies, with its own good token. */
class OddWordsTest {
  private static final String ASK = "{\"model\":\"%s\",\"messages\":[],\"stream\":true}";
  private static final List<String> ODD =
      List.of(
          "\\u0000",
          "\\ud800",
          "\\udc00\\ud800",
          "\\u202e",
          "\\r\\n",
          "../../etc/passwd",
          "a".repeat(5_000),
          "\uD83D\uDE80".repeat(2_000));

  private final AgentsWorld world = AgentsWorld.started();
  private final String token = world.tokenOf(world.agent);
  private final String own = world.agent.id().value().toString();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void neverFailOverTheNameOfAModel() throws IOException {
    List<String> answers = new ArrayList<>();
    for (String odd : ODD) {
      answers.add(
          post("/llm/user/" + own + "/openai-completions/chat/completions", ASK.formatted(odd)));
      answers.add(post("/llm/user/" + own + "/openai-responses/responses", ASK.formatted(odd)));
      answers.add(post("/llm/user/" + own + "/anthropic-messages/v1/messages", ASK.formatted(odd)));
      answers.add(post("/llm/user/" + own + "/ollama/api/chat", ASK.formatted(odd)));
    }

    assertThat(answers).allSatisfy(answer -> assertThat(answer).startsWith("HTTP/1.1 404"));
    assertThat(String.join("", answers)).doesNotContain("passwd", "aaaa", "\u202e");
  }

  @Test
  void neverFailOverAnAddress() throws IOException {
    for (String odd :
        List.of("%00", "%ed%a0%80", "%e2%80%ae", "%0d%0a", "%2e%2e%2f", "%zz", "a".repeat(5_000))) {
      for (String path :
          List.of(
              "/api/internal/agent-config/user/" + odd,
              "/api/internal/agent-files/" + odd,
              "/api/internal/" + odd,
              "/llm/user/" + odd + "/openai-completions/chat/completions",
              "/llm/user/" + own + "/" + odd + "/chat/completions",
              "/llm/user/" + own + "/openai-completions/" + odd,
              "/llm/user/"
                  + own
                  + "/google-generative-ai/models/"
                  + odd
                  + ":streamGenerateContent?alt=sse&x="
                  + odd)) {
        assertThat(post(path, "{}")).as(path).matches("(?s)HTTP/1\\.1 4\\d\\d.*");
      }
    }
  }

  @Test
  void neverFailOverAHead() throws IOException {
    String path = "/llm/user/" + own + "/openai-completions/chat/completions";
    for (String head :
        List.of(
            "traceparent: 00-\u202e\u0001",
            "x-api-key: \u00ff\u0080",
            "Host: \u202e",
            "User-Agent: " + "\uD83D\uDE80".repeat(1_000),
            "Cookie: " + ";".repeat(3_000),
            "X-Forwarded-For: \u202e, 1.2.3.4")) {
      assertThat(post(path, ASK.formatted("none"), head))
          .as(head)
          .matches("(?s)HTTP/1\\.1 4\\d\\d.*");
    }
  }

  private String post(String path, String body, String... heads) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    try (RawAgent agent = new RawAgent(world.port())) {
      agent.send(
          "POST %s HTTP/1.1\r\nHost: mosaic\r\nAuthorization: Bearer %s\r\nContent-Length: %d\r\nConnection: close\r\n"
              .formatted(path, token, bytes.length));
      for (String head : heads) {
        agent.send(head + "\r\n");
      }
      agent.send("\r\n");
      agent.send(bytes);
      return agent.readUntil("no such words ever come");
    }
  }
}
