package dev.mosaic.adapters.http.server.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.adapters.http.server.Browser;
import dev.mosaic.adapters.http.server.Browser.Answer;
import dev.mosaic.adapters.http.server.HttpWorld;
import dev.mosaic.ports.agent.ReplyPart;
import dev.mosaic.testkit.agent.ReplyScript;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FunctionCallingTest {
  private static final String ASKED =
      "{\"role\":\"system\",\"content\":\"Be brief.\"},"
          + "{\"role\":\"user\",\"content\":\"Weather in Paris?\"}";
  private static final String CALLED =
      ",{\"role\":\"assistant\",\"content\":null,\"tool_calls\":[{\"id\":\"call_1\",\"type\":"
          + "\"function\",\"function\":{\"name\":\"get_weather\",\"arguments\":\"{}\"}}]},"
          + "{\"role\":\"tool\",\"tool_call_id\":\"call_1\",\"content\":\"21 degrees\"}";

  private final HttpWorld world = HttpWorld.started();
  private final Browser ada = world.adminWithProvider();
  private final Browser program = Program.of(world, ada);

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void putsACallTogetherForAClientThatDoesNotStream() {
    world.channel.willReply(aCall());

    Answer answer = ask(ASKED, "").expect(200);

    assertThat(answer.header("content-type")).startsWith("application/json");
    assertThat(answer.json("object")).isEqualTo("chat.completion");
    assertThat(answer.json("id")).isEqualTo("chatcmpl_1");
    assertThat(answer.json("choices.0.finish_reason")).isEqualTo("tool_calls");
    assertThat(answer.json("choices.0.message.role")).isEqualTo("assistant");
    assertThat(answer.json("choices.0.message.tool_calls.0.id")).isEqualTo("call_1");
    assertThat(answer.json("choices.0.message.tool_calls.0.function.name"))
        .isEqualTo("get_weather");
    assertThat(answer.json("choices.0.message.tool_calls.0.function.arguments"))
        .isEqualTo("{\"city\":\"Paris\"}");
    assertThat(answer.json("choices.0.message.tool_calls.1.function.name")).isEqualTo("get_time");
    assertThat(answer.json("usage.total_tokens")).isEqualTo("15");
    assertThat(lastBody()).contains("\"stream\":true", "\"include_usage\":true");
  }

  @Test
  void passesResultsOnAsTheLastMessage() {
    Answer answer = ask(ASKED + CALLED, "").expect(200);

    assertThat(lastBody()).contains("\"role\":\"tool\"", "21 degrees", "Weather in Paris?");
    Answer shown = show(answer);
    assertThat(shown.json("messages.0.content")).isEqualTo("`get_weather` answered:\n\n21 degrees");
    assertThat(shown.json("messages.1.content")).isEqualTo("ok");
  }

  @Test
  void sendsAGatewayThatRemembersOnlyTheResults() {
    Answer first = ask(ASKED, "").expect(200);
    String id = first.header("x-mosaic-conversation-id");

    ask(ASKED + CALLED, "\"conversationId\":\"" + id + "\",").expect(200);

    assertThat(lastBody())
        .contains("21 degrees", "Be brief.")
        .doesNotContain("Weather in Paris?", "tool_calls");
  }

  @Test
  void passesOnWhateverComesLast() {
    ask(ASKED + ",{\"role\":\"assistant\",\"content\":\"It is\"}", "").expect(200);
    assertThat(lastBody()).endsWith("\"content\":\"It is\"}]}");
    ask(ASKED + ",{\"role\":\"developer\",\"content\":\"In French.\"}", "").expect(200);
    assertThat(lastBody()).endsWith("\"content\":\"In French.\"}]}");
    Answer last =
        ask("{\"role\":\"user\",\"content\":\"Hi\"},{\"role\":\"system\",\"content\":\"S\"}", "");
    assertThat(show(last.expect(200)).json("messages.0.content")).isEqualTo("Hi");
  }

  private Answer ask(String messages, String more) {
    return program.post(Program.CHAT, "{" + more + "\"messages\":[" + messages + "]}");
  }

  private Answer show(Answer answer) {
    return program.get("/api/chat/conversations/" + answer.header("x-mosaic-conversation-id"));
  }

  private String lastBody() {
    return new String(world.channel.lastTurn().request().body(), StandardCharsets.UTF_8);
  }

  private static ReplyScript aCall() {
    return ReplyScript.streaming()
        .then(chunk("{\"role\":\"assistant\"}", "null"))
        .then(chunk(call(0, "\"id\":\"call_1\",\"type\":\"function\",", "get_weather", ""), "null"))
        .then(chunk(call(0, "", "", "{\\\"city\\\":"), "null"))
        .then(chunk(call(0, "", "", "\\\"Paris\\\"}"), "null"))
        .then(chunk(call(1, "\"id\":\"call_2\",\"type\":\"function\",", "get_time", "{}"), "null"))
        .then(last(chunk("{}", "\"tool_calls\"")))
        .then(
            part(
                "{\"choices\":[],\"usage\":{\"prompt_tokens\":10,\"completion_tokens\":5,\"total_tokens\":15}}"))
        .thenDone();
  }

  private static String call(int index, String head, String name, String arguments) {
    String named = name.isEmpty() ? "" : "\"name\":\"" + name + "\",";
    return "{\"tool_calls\":[{\"index\":%d,%s\"function\":{%s\"arguments\":\"%s\"}}]}"
        .formatted(index, head, named, arguments);
  }

  private static ReplyPart chunk(String delta, String finish) {
    return part(
        "{\"id\":\"chatcmpl_1\",\"created\":7,\"model\":\"openclaw\",\"choices\":[{\"index\":0,\"delta\":%s,\"finish_reason\":%s}]}"
            .formatted(delta, finish));
  }

  private static ReplyPart part(String json) {
    return new ReplyPart(
        ("data: " + json + "\n\n").getBytes(StandardCharsets.UTF_8), "", null, false);
  }

  private static ReplyPart last(ReplyPart part) {
    return new ReplyPart(part.raw(), "", null, true);
  }
}
