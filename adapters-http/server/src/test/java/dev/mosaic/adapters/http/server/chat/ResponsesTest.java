package dev.mosaic.adapters.http.server.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mosaic.adapters.http.server.Browser;
import dev.mosaic.adapters.http.server.Browser.Answer;
import dev.mosaic.adapters.http.server.HttpWorld;
import dev.mosaic.adapters.http.server.RawClient;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.TurnFault;
import dev.mosaic.ports.agent.TurnRequest;
import dev.mosaic.testkit.agent.ReplyScript;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** OpenAI's responses, as its SDKs send and read them. */
class ResponsesTest {
  private static final String PATH = "/v1/responses";
  private static final String ID = "x-mosaic-conversation-id";
  private static final String HELLO = "{\"input\":\"Hello\"}";
  private static final String TOOL =
      "{\"type\":\"function\",\"name\":\"get_weather\",\"description\":null,"
          + "\"parameters\":{\"type\":\"object\",\"properties\":{}},\"strict\":null}";

  private final HttpWorld world = HttpWorld.started();
  private final Browser ada = world.adminWithProvider();
  private final Browser program = Program.of(world, ada);

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void answersWholeWithWhatSdksRelyOn() {
    world.channel.willReply(GatewayResponse.saying("Good ", "morning"));

    Answer answer = program.post(PATH, HELLO).expect(200);

    assertThat(answer.header("content-type")).startsWith("application/json");
    assertThat(answer.json("object")).isEqualTo("response");
    assertThat(answer.json("status")).isEqualTo("completed");
    assertThat(answer.json("output.0.content.0.text")).isEqualTo("Good morning");
    assertThat(answer.body()).contains("\"annotations\":[]", "\"tools\":[]");
    assertThat(answer.json("usage.total_tokens")).isEqualTo("12");
    assertThat(answer.json("error")).isEqualTo("null");
    assertThat(answer.header(ID)).isNotEmpty();
    assertThat(world.channel.lastTurn().request().form()).isEqualTo(TurnRequest.Form.RESPONSE);
    assertThat(lastBody())
        .isEqualTo(
            "{\"model\":\"openclaw\",\"stream\":true,\"input\":[{\"type\":\"message\","
                + "\"role\":\"user\",\"content\":\"Hello\"}]}");
  }

  @Test
  void streamsNumberedEventsThatCallEachThingByOneName() {
    world.channel.willReply(GatewayResponse.saying("Good ", "morning"));

    Answer answer = program.post(PATH, HELLO.replace("}", ",\"stream\":true}")).expect(200);

    assertThat(answer.header("content-type")).startsWith("text/event-stream");
    List<String> events = answer.body().lines().filter(line -> line.startsWith("data: {")).toList();
    for (int i = 0; i < events.size(); i++) {
      assertThat(events.get(i)).contains("\"sequence_number\":" + i);
    }
    String response = between(answer.body(), "\"response\":{\"id\":\"", "\"");
    assertThat(response).startsWith("resp_");
    assertThat(events.getLast()).contains("\"type\":\"response.completed\"", response);
    assertThat(answer.body())
        .contains("\"item_id\":\"" + response.replace("resp_", "msg_"))
        .contains("\"logprobs\":[]")
        .doesNotContain("789084c1", "dcc737e1")
        .endsWith("data: [DONE]\n\n");
  }

  @Test
  void aCallOfAFunctionGoesToItsEnd() {
    world.channel.willReply(GatewayResponse.calling());
    String asked = "{\"role\":\"user\",\"content\":\"Weather in Paris?\"}";

    Answer first = program.post(PATH, input(asked, TOOL)).expect(200);

    assertThat(first.json("output.1.type")).isEqualTo("function_call");
    assertThat(first.json("output.1.call_id")).isEqualTo("call_1");
    assertThat(first.json("output.1.arguments")).isEqualTo("{\"city\":\"Paris\"}");
    assertThat(first.json("output.1.id")).startsWith("fc_").endsWith("_1");
    assertThat(lastBody()).contains("\"tools\":[").doesNotContain("null", "\"id\":");

    world.channel.willReply(GatewayResponse.saying("21 degrees it is"));
    String results =
        "{\"type\":\"function_call_output\",\"call_id\":\"call_1\",\"id\":null,\"status\":\"completed\",\"output\":[{\"type\":\"input_text\",\"text\":\"21"
            + " degrees\"}]}";
    String everything = asked + "," + items(first) + "," + results;
    Answer last = program.post(PATH, input(everything, TOOL)).expect(200);

    assertThat(last.json("output.0.content.0.text")).isEqualTo("21 degrees it is");
    assertThat(lastBody())
        .contains("Weather in Paris?", "\"output_text\"", "\"type\":\"function_call\"")
        .contains("\"output\":\"21 degrees\"")
        .doesNotContain("annotations", "\"status\"", "logprobs");
    assertThat(shown(last).json("messages.0.content"))
        .isEqualTo("`get_weather` answered:\n\n21 degrees");
  }

  @Test
  void aStreamReportsTheArgumentsOfACallPieceByPiece() {
    world.channel.willReply(GatewayResponse.calling());

    String body = program.post(PATH, HELLO.replace("}", ",\"stream\":true}")).expect(200).body();

    assertThat(body)
        .containsSubsequence(
            "\"arguments\":\"\",\"status\":\"in_progress\"",
            "event: response.function_call_arguments.delta",
            "event: response.function_call_arguments.done",
            "event: response.output_item.done",
            "event: response.completed");
  }

  @Test
  void goesOnAfterTheLastResponseWithOnlyWhatIsNew() {
    Answer first = say(program, HELLO);
    ConversationId conversation = world.channel.lastTurn().request().conversation();
    String previous = responseIdOf(first);

    Answer second = say(program, after(previous, "And now?"));

    assertThat(second.header(ID)).isEqualTo(first.header(ID));
    assertThat(world.channel.lastTurn().request().conversation()).isEqualTo(conversation);
    assertThat(lastBody()).contains("And now?").doesNotContain("previous_response_id", "Hello");
    assertThat(responseIdOf(second)).isNotEqualTo(previous);
  }

  @Test
  void itemsNamedByIdGoOnWithTheirConversation() {
    Answer first = say(program, HELLO);
    String item = responseIdOf(first).replace("resp_", "msg_");
    String said = "{\"role\":\"user\",\"content\":\"%s\"}";

    Answer second =
        say(
            program,
            input(
                said.formatted("Hello")
                    + ",{\"type\":\"item_reference\",\"id\":\""
                    + item
                    + "\"},"
                    + said.formatted("And now?"),
                TOOL));

    assertThat(second.header(ID)).isEqualTo(first.header(ID));
    assertThat(lastBody()).contains("And now?").doesNotContain("Hello", "item_reference");
  }

  @Test
  void aConversationThatHasGoneOnCannotBeGoneBackIn() {
    String first = responseIdOf(say(program, HELLO));
    say(program, after(first, "two"));

    Answer back = program.post(PATH, after(first, "another two"));

    refused(back, "previous_response_id", "not_served");
    assertThat(world.channel.turns()).hasSize(2);
  }

  @Test
  void whatFailedAfterAResponseMayBeAskedAgain() {
    String first = responseIdOf(say(program, HELLO));
    TurnFault fault = new TurnFault("provider_down", "The vendor is in trouble.");
    world.channel.willReply(ReplyScript.streaming().thenFault(fault));
    program.post(PATH, after(first, "two")).expectProblem(503, "agent_unavailable");

    say(program, after(first, "two"));
  }

  @Test
  void theSameCallAgainAfterAResponseGetsTheSameAnswer() {
    String first = responseIdOf(say(program, HELLO));
    Browser once = Program.of(world, ada).with("Idempotency-Key", "k-1");

    Answer second = say(once, after(first, "two"));
    Answer again = once.post(PATH, after(first, "two")).expect(200);

    assertThat(again.body()).isEqualTo(second.body());
    assertThat(world.channel.turns()).hasSize(2);
  }

  @Test
  void nobodyGoesOnWithAnotherPersonsResponse() {
    String first = responseIdOf(say(program, HELLO));
    Browser bob = world.member("bob");
    Browser other = Program.of(world, bob);

    refused(other.post(PATH, after(first, "Tell me")), "previous_response_id", "unknown_value");
    refused(program.post(PATH, after("resp_1", "x")), "previous_response_id", "unknown_value");
    assertThat(world.channel.turns()).hasSize(1);
  }

  @Test
  void nothingIsKeptOfACallThatSaysSo() {
    Answer answer = say(program, HELLO.replace("}", ",\"store\":false}"));

    assertThat(answer.header(ID)).isEmpty();
    assertThat(ada.get("/api/chat/conversations?origin=program").json("meta.total")).isEqualTo("0");
    refused(
        program.post(PATH, after(responseIdOf(answer), "two").replace("}", ",\"store\":false}")),
        "store",
        "not_served");
    refused(
        program.post(PATH, after(responseIdOf(answer), "two")),
        "previous_response_id",
        "unknown_value");
  }

  @Test
  void aHeaderNamesTheConversation() {
    Browser named = Program.of(world, ada).with("X-Mosaic-Conversation-Id", "their chat 7");

    String first = say(named, HELLO).header(ID);
    String second = say(named, HELLO).header(ID);

    assertThat(second).isEqualTo(first);
  }

  @Test
  void picturesComeWithTheMessage() {
    String picture =
        "{\"role\":\"user\",\"content\":[{\"type\":\"input_text\",\"text\":\"What is this?\"},"
            + "{\"type\":\"input_image\",\"detail\":\"auto\",\"file_id\":null,"
            + "\"image_url\":\"data:image/png;base64,iVBORw0KGgo=\"}]}";

    say(program, input(picture, TOOL));

    assertThat(lastBody())
        .contains("\"type\":\"base64\"", "\"media_type\":\"image/png\"", "\"iVBORw0KGgo=\"")
        .doesNotContain("detail", "data:");
  }

  @Test
  void whatSdksSendAlongChangesNothing() {
    String extras =
        "\"parallel_tool_calls\":true,\"include\":[\"reasoning.encrypted_content\"],"
            + "\"reasoning\":{\"effort\":\"minimal\",\"summary\":null},\"service_tier\":\"auto\","
            + "\"truncation\":\"disabled\",\"text\":{\"format\":{\"type\":\"text\"},\"verbosity\":\"low\"},"
            + "\"prompt_cache_key\":\"k\",\"safety_identifier\":\"s\",\"metadata\":{\"a\":\"b\"},"
            + "\"stream_options\":{\"include_obfuscation\":false},\"user\":\"u\",\"background\":false,"
            + "\"max_output_tokens\":100,\"temperature\":0.5,\"tool_choice\":null,\"tools\":null,\"previous_response_id\":null,\"of_next_year\":1,\"instructions\":\"Be"
            + " brief.\"";

    Answer answer = say(program, "{" + extras + ",\"input\":\"Hello\"}");

    assertThat(lastBody())
        .contains("\"max_output_tokens\":100", "\"temperature\":0.5", "\"Be brief.\"")
        .doesNotContain("parallel", "include", "reasoning", "tier", "truncation", "user\":\"u");
    assertThat(answer.json("object")).isEqualTo("response");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                                          | input                  | required
          {"input":""}                                                | input                  | required
          {"input":[]}                                                | input                  | required
          {"input":7}                                                 | input                  | wrong_type
          {"input":[7]}                                               | input[0]               | wrong_type
          {"input":[{"role":"robot","content":"x"}]}                  | input[0].role          | unknown_value
          {"input":[{"role":"user"}]}                                 | input[0].content       | required
          {"input":[{"role":"user","content":" "}]}                   | input[0].content       | required
          {"input":[{"role":"system","content":"x"}]}                 | input                  | required
          {"input":[{"type":"web_search_call","id":"x"}]}             | input[0].type          | not_served
          {"input":[{"type":"item_reference","id":"msg_1"}]}          | input[0].id            | unknown_value
          {"input":[{"type":"function_call_output","call_id":"c"}]}   | input[0].output        | required
          {"input":[{"type":"function_call_output","output":"c"}]}    | input[0].call_id       | required
          {"input":[{"role":"user","content":[{"type":"input_file","file_id":"f"}]}]} | input[0].content[0].type | not_served
          {"input":[{"role":"user","content":[{"type":"input_image","image_url":"https://x/y.png"}]}]} | input[0].content[0].image_url | not_served
          {"input":[{"role":"user","content":[{"type":"input_image","image_url":"data:image/tiff;base64,AA=="}]}]} | input[0].content[0].image_url | bad_format
          {"input":[{"role":"user","content":[{"type":"input_image","file_id":"f"}]}]} | input[0].content[0].image_url | required
          {"input":"x","temperature":9}                               | temperature            | out_of_range
          {"input":"x","max_output_tokens":0}                         | max_output_tokens      | out_of_range
          {"input":"x","stream":"yes"}                                | stream                 | wrong_type
          {"input":"x","tools":[{"type":"web_search"}]}               | tools[0].type          | not_served
          {"input":"x","tools":[{"type":"function"}]}                 | tools[0].name          | required
          {"input":"x","tools":[{"type":"function","name":"f","parameters":"x"}]} | tools[0].parameters | wrong_type
          {"input":"x","tools":[{"type":"function","name":"f","strict":"x"}]} | tools[0].strict | wrong_type
          {"input":"x","tools":[{"type":"function","name":"f","description":1}]} | tools[0].description | wrong_type
          {"input":"x","tool_choice":"always"}                        | tool_choice            | unknown_value
          {"input":"x","tool_choice":{"type":"function","name":"f"}}  | tool_choice.name       | unknown_tool
          {"input":"x","tool_choice":{"type":"allowed_tools"}}        | tool_choice.type       | not_served
          {"input":"x","text":{"format":{"type":"json_schema"}}}      | text.format.type       | not_served
          {"input":"x","include":["message.output_text.logprobs"]}    | include[0]             | not_served
          {"input":"x","background":true}                             | background             | not_served
          {"input":"x","conversation":"conv_1"}                       | conversation           | not_served
          {"input":"x","prompt":{"id":"p"}}                           | prompt                 | not_served
          {"input":"x","top_logprobs":2}                              | top_logprobs           | not_served
          {"input":"x","max_tool_calls":2}                            | max_tool_calls         | not_served
          {"input":"x","truncation":"middle"}                         | truncation             | unknown_value
          """)
  void refusesWhatItCannotServeByName(String body, String field, String code) {
    refused(program.post(PATH, body), field, code);
    assertThat(world.channel.turns()).isEmpty();
  }

  @Test
  void aFaultAfterTheFirstByteIsALastEventInBothOfOpenAisShapes() {
    world.channel.willReply(
        GatewayResponse.begun().then(GatewayResponse.words("so far")).thenBreak());

    String body = program.post(PATH, HELLO.replace("}", ",\"stream\":true}")).expect(200).body();

    String last = body.substring(body.indexOf("event: error"));
    assertThat(last)
        .contains("\"type\":\"error\"", "\"sequence_number\":4", "\"error\":{", "\"param\":null");
  }

  @Test
  void hangingUpEndsItWithAndWithoutStream() throws Exception {
    for (String body : List.of(HELLO, HELLO.replace("}", ",\"stream\":true}"))) {
      int before = world.channel.turns().size();
      world.channel.willReply(GatewayResponse.begun().thenHang());
      try (RawClient client = RawClient.post(world, ada, PATH, body)) {
        await().until(() -> world.channel.turns().size() > before);
        assertThat(client).isNotNull();
      }

      assertThat(world.channel.lastTurn().reply().awaitClosed(Duration.ofSeconds(2))).isTrue();
    }
  }

  private Answer say(Browser who, String body) {
    world.channel.willReply(GatewayResponse.saying("ok"));
    return who.post(PATH, body).expect(200);
  }

  private static String input(String items, String tools) {
    return "{\"tools\":[" + tools + "],\"input\":[" + items + "]}";
  }

  private static String after(String previous, String text) {
    return "{\"previous_response_id\":\"" + previous + "\",\"input\":\"" + text + "\"}";
  }

  private static String responseIdOf(Answer answer) {
    return answer.json("id");
  }

  private static String items(Answer answer) {
    String body = answer.body();
    return between(body, "\"output\":[", "],\"usage\"");
  }

  private static String between(String text, String before, String after) {
    int from = text.indexOf(before) + before.length();
    return text.substring(from, text.indexOf(after, from));
  }

  private static void refused(Answer answer, String field, String code) {
    answer.expectProblem(400, "validation_failed");
    assertThat(answer.json("errors.0.field")).isEqualTo(field);
    assertThat(answer.json("errors.0.code")).isEqualTo(code);
    assertThat(answer.json("error.param")).isEqualTo(field);
  }

  private Answer shown(Answer answer) {
    return program.get("/api/chat/conversations/" + answer.header(ID));
  }

  private String lastBody() {
    return new String(world.channel.lastTurn().request().body(), StandardCharsets.UTF_8);
  }
}
