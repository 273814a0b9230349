package dev.mosaic.adapters.http.server.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WholeCompletionTest {
  private final WholeCompletion answer = new WholeCompletion(ObjectMapper.getDefault());

  @Test
  void putsSignsTogetherThatWereSplitOverEvents() throws IOException {
    say("\\ud83d");
    say("\\ude80");

    assertThat(message().get("content").getStringValue()).isEqualTo("🚀");
  }

  @Test
  void holdsNoHalfSignsThatStrictProgramsCannotRead() throws IOException {
    say("half \\ud83d");
    answer.add(
        event(
            "{\"tool_calls\":[{\"index\":0,\"id\":\"\\udc00\","
                + "\"function\":{\"name\":\"f\\ud800\",\"arguments\":\"{\\ud800}\"}}]}"));

    JsonNode call = message().get("tool_calls").get(0);
    assertThat(message().get("content").getStringValue()).isEqualTo("half \uFFFD");
    assertThat(call.get("id").getStringValue()).isEqualTo("\uFFFD");
    assertThat(call.get("function").get("name").getStringValue()).isEqualTo("f\uFFFD");
    assertThat(call.get("function").get("arguments").getStringValue()).isEqualTo("{\uFFFD}");
  }

  private void say(String escaped) {
    answer.add(event("{\"content\":\"" + escaped + "\"}"));
  }

  private static byte[] event(String delta) {
    return ("data: {\"choices\":[{\"delta\":" + delta + "}]}\n\n").getBytes(StandardCharsets.UTF_8);
  }

  private JsonNode message() throws IOException {
    return ObjectMapper.getDefault()
        .readValue(answer.toBytes(), Argument.of(JsonNode.class))
        .get("choices")
        .get(0)
        .get("message");
  }
}
