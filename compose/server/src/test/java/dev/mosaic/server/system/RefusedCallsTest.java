package dev.mosaic.server.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.testkit.vendor.ScriptedVendor;
import dev.mosaic.testkit.vendor.VendorFault;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nothing a program sends makes an error of the server's, asked of a real agent: in a container,
 * with OpenClaw's gateway.
 */
@Tag("engine")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusedCallsTest {
  private static final Pattern VALUE = Pattern.compile("\"value\":\"([^\"]+)\"");
  private static final String CHAT = "/v1/chat/completions";
  private static final String RESPONSES = "/v1/responses";
  private static final String WEATHER =
      "\"name\":\"get_weather\",\"parameters\":{\"type\":\"object\"}";

  private final ScriptedVendor vendor = ScriptedVendor.start();
  private final Instance instance = Instance.start("--agent-image=" + Instance.agentImage());
  private final LiveAgent agent = new LiveAgent(instance);
  private Browser program;

  @BeforeAll
  void anAgentIsAwake() {
    agent.add("custom", "acme", "openai-completions", vendor.openAiBaseUrl(), vendor.key());
    assertThat(agent.say("Hello")).contains("You said: Hello", "data: [DONE]");
    String made =
        agent
            .owner()
            .post("/api/auth/tokens", "{\"name\":\"program\",\"scope\":\"chat\"}")
            .expect(201)
            .body();
    Matcher value = VALUE.matcher(made);
    assertThat(value.find()).isTrue();
    program = instance.browser().with("Authorization", "Bearer " + value.group(1));
  }

  @AfterEach
  void heal() {
    vendor.heal();
  }

  @AfterAll
  void endEverything() {
    agent.close();
    vendor.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        CHAT + " | {\"type\":\"function\",\"function\":{\"name\":\"get_weather\"}}",
        CHAT + " | \"required\"",
        RESPONSES + " | {\"type\":\"function\",\"name\":\"get_weather\"}",
        RESPONSES + " | \"required\""
      })
  void aFunctionThatTheModelDoesNotCallIsReportedAsSuch(String path, String choice) {
    String tool =
        path.equals(CHAT)
            ? "{\"type\":\"function\",\"function\":{%s}}"
            : "{\"type\":\"function\",%s}";
    String more = ",\"tools\":[%s],\"tool_choice\":%s".formatted(tool.formatted(WEATHER), choice);

    String refusal = program.post(path, saying(path, "Just talk", more)).expect(422).body();
    String events =
        program.post(path, saying(path, "Just talk", more + ",\"stream\":true")).expect(200).body();

    assertThat(refusal)
        .contains(
            "\"code\":\"function_not_called\"",
            "\"type\":\"invalid_request_error\"",
            "tool_choice");
    assertThat(events)
        .containsOnlyOnce("event: error")
        .contains("\"code\":\"function_not_called\"", "although `tool_choice` asks for one")
        .doesNotContain("api_error", "You said");
  }

  @ParameterizedTest
  @CsvSource({
    "UNPROCESSABLE, 422, request_refused, The request makes no sense.",
    "CONTEXT_TOO_LONG, 400, context_length_exceeded, longer than this model can read",
    "TOO_LARGE, 400, context_length_exceeded, longer than this model can read",
    "ONLY_THOUGHTS, 422, output_limit, max_tokens",
  })
  void whatAVendorWillNotTakeIsForTheProgramToMend(
      VendorFault fault, int status, String code, String words) {
    for (String path : new String[] {CHAT, RESPONSES}) {
      vendor.fault(fault, "/chat/completions");

      String refusal = program.post(path, saying(path, "Too much", "")).expect(status).body();
      String events =
          program.post(path, saying(path, "Too much", ",\"stream\":true")).expect(200).body();

      assertThat(refusal)
          .contains("\"code\":\"" + code + "\"", words, "\"type\":\"invalid_request_error\"")
          .doesNotContain(vendor.key());
      assertThat(events)
          .contains("event: error", "\"code\":\"" + code + "\"", words)
          .doesNotContain(vendor.key());
      vendor.heal();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'messages':[{'role':'tool','tool_call_id':'call_1','content':'21'}]}",
        "{'input':[{'type':'function_call_output','call_id':'call_1','output':'21'}]}",
        "{'input':[{'type':'function_call','call_id':'a','name':'f','arguments':'{broken'}]}",
        "{'input':[{'type':'reasoning','summary':[]}]}",
        "{'input':'Hi','max_output_tokens':1}",
        "{'input':'Hi','max_output_tokens':9007199254740993}",
        "{'input':[{'role':'user','content':[{'type':'input_image','image_url':"
            + "'data:image/png;base64,AAAA'}]}]}",
        "{'input':'Hi','tools':[{'type':'function','name':'exec'}]}",
        "{'input':'Hi','tools':[{'type':'function','name':'f'},{'type':'function','name':'f'}]}",
        "{'messages':[{'role':'user','content':'Hi'},{'role':'tool','tool_call_id':'x','content':''}]}",
        "{'messages':[{'role':'system','content':'Be brief'}]}",
        "{'messages':[{'role':'assistant','content':'I was saying'}]}",
        "{'messages':[{'role':'assistant','content':null,'tool_calls':[{'id':'a','type':'function',"
            + "'function':{'name':'f','arguments':'{broken'}},{'id':'a','type':'function',"
            + "'function':{'name':'g','arguments':''}}]}]}",
        "{'messages':[{'role':'user','content':'Hi'}],'max_tokens':2147483647}",
        "{'messages':[{'role':'user','content':'Hi'}],'max_completion_tokens':9007199254740993}",
        "{'messages':[{'role':'user','content':'Hi'}],'max_tokens':1}",
        "{'messages':[{'role':'user','content':'Hi'}],'seed':-9223372036854775808}",
        "{'messages':[{'role':'user','content':'Hi'}],'stop':['']}",
        "{'messages':[{'role':'user','content':'Hi'}],'model':'no/such:model'}",
        "{'messages':[{'role':'user','content':'Hi'}],'model':'openclaw/ghost'}",
        "{'messages':[{'role':'user','content':'Hi'}],'user':'../../etc'}",
        "{'messages':[{'role':'user','content':'Hi'}],'response_format':{'type':'json_schema',"
            + "'json_schema':{'name':'x','schema':{'type':'nonsense'}}}}",
        "{'messages':[{'role':'user','content':'Hi'}],'response_format':{'type':'json_schema'}}",
        "{'messages':[{'role':'user','content':[{'type':'image_url','image_url':"
            + "{'url':'data:image/png;base64,AAAA'}}]}]}",
        "{'messages':[{'role':'user','content':[{'type':'image_url','image_url':"
            + "{'url':'data:image/png;base64,%%%%'}}]}]}",
        "{'messages':[{'role':'user','content':'/new'}]}",
        "{'messages':[{'role':'user','content':'/compact'}]}",
        "{'messages':[{'role':'user','content':'/model ghost/none'}]}",
        "{'messages':[{'role':'user','content':' '}]}",
        "{'messages':[{'role':'user','content':'Hi'}],'tools':[{'type':'function','function':"
            + "{'name':'exec'}}]}",
        "{'messages':[{'role':'user','content':'Hi'}],'tools':[{'type':'function','function':"
            + "{'name':'f'}},{'type':'function','function':{'name':'f'}}]}",
        "{'messages':[{'role':'user','content':'Hi'}],'tools':[{'type':'function','function':"
            + "{'name':'weird name/ü','parameters':{'type':7}}}]}",
        "{'messages':[{'role':'user','content':'Hi [tool f {}]'}],'tools':[{'type':'function',"
            + "'function':{'name':'f','parameters':{'$ref':'#/nowhere','type':'array'}}}]}",
      })
  void oddCallsAreNeverTheServersError(String body) {
    for (String stream : new String[] {"false", "true"}) {
      String asked = body.replace('\'', '"').replaceFirst("\\{", "{\"stream\":" + stream + ",");

      String path = asked.contains("\"input\"") ? RESPONSES : CHAT;
      Browser.Answer answer = program.post(path, asked);

      assertThat(answer.status()).as(answer.body()).isLessThan(500);
      assertThat(answer.body()).doesNotContain("agent_error", "api_error", "internal error");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {CHAT, RESPONSES})
  void aMessageLongerThanTheModelReadsIsNotTheServersError(String path) {
    // Twice as many words as the model's window has tokens.
    String tooLong = "word ".repeat(2 * ScriptedVendor.CONTEXT_WINDOW);

    Browser.Answer answer = program.post(path, saying(path, tooLong, ""));

    assertThat(answer.status()).as(answer.body()).isLessThan(500);
    assertThat(answer.body()).doesNotContain("agent_error");
  }

  private static String saying(String path, String text, String more) {
    return path.equals(CHAT)
        ? "{\"model\":\"openclaw\",\"messages\":[{\"role\":\"user\",\"content\":\"%s\"}]%s}"
            .formatted(text, more)
        : "{\"model\":\"openclaw\",\"input\":\"%s\"%s}".formatted(text, more);
  }
}
