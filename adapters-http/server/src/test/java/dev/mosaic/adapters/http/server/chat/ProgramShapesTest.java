package dev.mosaic.adapters.http.server.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.adapters.http.server.Browser;
import dev.mosaic.adapters.http.server.Browser.Answer;
import dev.mosaic.adapters.http.server.HttpWorld;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The requests of programs that people use, written after what their sources say and replayed:
 *
 * <ul>
 *   <li>Open WebUI: {@code backend/open_webui/routers/openai.py} (671f5772 for the body; its chat
 *       header came later, with {@code utils/headers.py}, 0790441f)
 *   <li>LibreChat: its {@code @librechat/agents} 3.9.2 speaks by {@code @langchain/openai} 1.5.8,
 *       which the tests of SDKs run; the header is its {@code packages/api/src/utils/env.ts}'s
 *       (2fdfe690)
 *   <li>Cline: {@code src/core/api/providers/openai.ts} (0162b828), over the npm package {@code
 *       openai}, which the tests of SDKs run
 *   <li>Continue: {@code @continuedev/openai-adapters} 1.37, which the tests of SDKs run as it is
 *   <li>aider: {@code aider/models.py} (f5e88087), over LiteLLM and OpenAI's Python SDK
 * </ul>
 */
class ProgramShapesTest {
  private final HttpWorld world = HttpWorld.started();
  private final Browser ada = world.adminWithProvider();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void openWebUi() {
    Browser webui = program("Accept", "*/*").with("X-OpenWebUI-Chat-Id", "0f6c2c5e-1d2c");
    assertThat(webui.get("/v1/models").expect(200).json("data.0.id")).isEqualTo("openclaw");
    String turn =
        """
        {"stream":true,"model":"openclaw","messages":[%s{"role":"user","content":"%s"}]}
        """;

    Answer first = stream(webui, turn.formatted("", "Hello"));
    Answer title =
        webui
            .post(
                Program.CHAT,
                """
                {"model":"openclaw","messages":[{"role":"user","content":
                 "### Task:\\nGenerate a concise, 3-5 word title"}],
                 "stream":false,"max_completion_tokens":1000}
                """)
            .expect(200);
    Answer second =
        stream(
            webui,
            turn.formatted(
                "{\"role\":\"user\",\"content\":\"Hello\"},"
                    + "{\"role\":\"assistant\",\"content\":\"ok\"},",
                "And now?"));

    assertThat(title.json("choices.0.message.content")).isEqualTo("ok");
    assertThat(id(second)).isEqualTo(id(first));
    assertThat(conversations()).isEqualTo("1");
    assertThat(lastBody()).contains("And now?").doesNotContain("Hello");
  }

  @Test
  void libreChat() {
    Browser libre = program("X-Mosaic-Conversation-Id", "9d3f1c2e-6f0a-4c1b-9a57-0a4d4c6f7a11");
    String turn =
        """
        {"model":"openclaw","user":"65f0c2","stream":true,"messages":[
         {"role":"system","content":"You are helpful."},%s
         {"role":"user","content":[{"type":"text","text":"%s"}]}]}
        """;

    Answer first = stream(libre, turn.formatted("", "Hello"));
    Answer second =
        stream(
            libre,
            turn.formatted(
                "{\"role\":\"user\",\"content\":\"Hello\"},"
                    + "{\"role\":\"assistant\",\"content\":\"ok\"},",
                "Again"));

    assertThat(id(second)).isEqualTo(id(first));
    assertThat(conversations()).isEqualTo("1");
    assertThat(lastBody()).contains("You are helpful.", "Again").doesNotContain("65f0c2");
  }

  @Test
  void cline() {
    Answer answer =
        stream(
            program("X-Title", "Cline"),
            """
            {"model":"openclaw","temperature":0,"stream":true,"stream_options":{"include_usage":true},
             "messages":[{"role":"system","content":"You are Cline, a highly skilled engineer."},
              {"role":"user","content":[{"type":"text","text":"<task>\\nFix it\\n</task>"},
               {"type":"text","text":"<environment_details>\\n</environment_details>"}]}]}
            """);

    assertThat(answer.body()).endsWith("data: [DONE]\n\n");
    assertThat(lastBody()).contains("\"include_usage\":true", "You are Cline");
  }

  @Test
  void continueInAgentMode() {
    Answer answer =
        stream(
            program("api-key", "also-sent"),
            """
            {"messages":[{"role":"system","content":"You are in agent mode."},
              {"role":"user","content":"Read it"},
              {"role":"assistant","content":"","tool_calls":[{"id":"call_1","type":"function",
               "function":{"name":"read_file","arguments":"{\\"filepath\\":\\"a.txt\\"}"}}]},
              {"role":"tool","content":"hello","tool_call_id":"call_1"}],
             "model":"openclaw","max_tokens":4096,"stream":true,"parallel_tool_calls":false,
             "tools":[{"type":"function","function":{"name":"read_file","description":"Reads",
              "parameters":{"type":"object","required":["filepath"],
               "properties":{"filepath":{"type":"string"}}}}}]}
            """);

    assertThat(answer.body()).contains("ok");
    assertThat(lastBody()).contains("\"tool_call_id\":\"call_1\"", "read_file");
  }

  @Test
  void aider() {
    Answer answer =
        stream(
            program("User-Agent", "OpenAI/Python 1.99.1"),
            """
            {"model":"openclaw","messages":[
              {"role":"system","content":"Act as an expert software developer."},
              {"role":"user","content":"I switched to a new code base."},
              {"role":"assistant","content":"Ok."},
              {"role":"user","content":"Rename the function."}],
             "temperature":0,"stream":true}
            """);

    assertThat(answer.body()).contains("ok");
    assertThat(lastBody()).contains("I switched to a new code base.");
  }

  private Browser program(String header, String value) {
    return Program.of(world, ada).with(header, value);
  }

  private static Answer stream(Browser program, String json) {
    Answer answer = program.post(Program.CHAT, json).expect(200);
    assertThat(answer.header("content-type")).startsWith("text/event-stream");
    return answer;
  }

  private static String id(Answer answer) {
    return answer.header("x-mosaic-conversation-id");
  }

  private String conversations() {
    return ada.get("/api/chat/conversations?origin=program").json("meta.total");
  }

  private String lastBody() {
    return new String(world.channel.lastTurn().request().body(), StandardCharsets.UTF_8);
  }
}
