package dev.mosaic.server.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.testkit.vendor.ScriptedVendor;
import dev.mosaic.testkit.vendor.VendorRequest;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Others' SDKs, as they are, with a real agent: in a container, with OpenClaw's gateway. */
@Tag("engine")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SdkTest {
  private static final Duration IN_TIME = Duration.ofSeconds(2);
  private static final Pattern VALUE = Pattern.compile("\"value\":\"([^\"]+)\"");

  private final ScriptedVendor vendor = ScriptedVendor.start();
  private final Instance instance = Instance.start("--agent-image=" + Instance.agentImage());
  private final LiveAgent agent = new LiveAgent(instance);
  private String token;

  @BeforeAll
  void anAgentIsAwake() {
    agent.add("custom", "acme", "openai-completions", vendor.openAiBaseUrl(), vendor.key());
    assertThat(agent.say("Hello")).contains("You said: Hello", "data: [DONE]");
    String made =
        agent
            .owner()
            .post("/api/auth/tokens", "{\"name\":\"sdk\",\"scope\":\"chat\"}")
            .expect(201)
            .body();
    Matcher value = VALUE.matcher(made);
    assertThat(value.find()).isTrue();
    token = value.group(1);
  }

  @AfterAll
  void endEverything() {
    agent.close();
    vendor.close();
  }

  @Test
  void textsBecomeVectorsOfOnesOwnProvider() throws Exception {
    assertThat(new NodeSdk("openai", url(), token).embed())
        .isEqualTo(
            "{\"vectors\":[[0.25,-0.5],[0.25,-0.5]],\"model\":\"acme/vectors\",\"tokens\":2}");
    assertThat(agent.owner().get("/api/settings/usage").body()).contains("\"vectors\"");
  }

  private String url() {
    return "http://127.0.0.1:" + instance.port() + "/v1";
  }

  Stream<Sdk> sdks() {
    String url = url();
    return Stream.concat(
        Stream.of(
                "openai",
                "openai-responses",
                "openai-responses-stream",
                "ai-compatible",
                "ai-responses",
                "continue",
                "langchain",
                "langchain-responses")
            .map(name -> new NodeSdk(name, url, token)),
        Stream.of(new OpenAiJavaSdk(url, token), new LangChain4jSdk(url, token)));
  }

  @ParameterizedTest
  @MethodSource("sdks")
  void aCallOfAFunctionGoesToItsEnd(Sdk sdk) throws Exception {
    Sdk.ToolUse use = sdk.useTool();

    assertThat(use.cities()).isEqualTo(List.of("Paris"));
    assertThat(use.said()).contains("You said:", "21 degrees in Paris");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "/v1/chat/completions | {\"type\":\"function\",\"function\":{\"name\":\"get_weather\"}}",
        "/v1/chat/completions | \"required\"",
        "/v1/responses | {\"type\":\"function\",\"name\":\"get_weather\"}",
        "/v1/responses | \"required\""
      })
  void aFunctionThatHasToBeCalledIsCalled(String path, String choice) {
    boolean chat = path.endsWith("completions");
    String function = "\"name\":\"get_weather\",\"parameters\":{\"type\":\"object\"}";
    String call =
        """
        {"model":"openclaw","%s":[{"role":"user","content":"%s"}],
         "tools":[{"type":"function",%s}],"tool_choice":%s}
        """
            .formatted(
                chat ? "messages" : "input",
                Sdk.ASK.replace("\"", "\\\""),
                chat ? "\"function\":{" + function + "}" : function,
                choice);

    String answer =
        instance
            .browser()
            .with("Authorization", "Bearer " + token)
            .post(path, call)
            .expect(200)
            .body();

    assertThat(answer)
        .contains("\"name\":\"get_weather\"", "\"arguments\":\"{\\\"city\\\":\\\"Paris\\\"}\"");
    assertThat(vendor.requests().getLast().body())
        .as("what the model is told")
        .contains("You must call " + (choice.startsWith("{") ? "the get_weather tool" : "one of"));
  }

  @ParameterizedTest
  @MethodSource("sdks")
  void aRefusalIsShownInItsWords(Sdk sdk) throws Exception {
    assertThat(sdk.beRefused()).contains("`temperature` must be between 0 and 2.");
  }

  @ParameterizedTest
  @MethodSource("sdks")
  void stoppingACallEndsTheVendors(Sdk sdk, TestReporter reporter) throws Exception {
    String word = "for " + sdk;
    Sdk.RunningCall call = sdk.begin(word);
    VendorRequest asked =
        vendor.await(
            request -> request.prompt().endsWith(word) && request.chunks() > 2,
            Duration.ofSeconds(30));

    long stopped = System.nanoTime();
    call.stop();

    VendorRequest ended =
        vendor.await(request -> request.number() == asked.number() && request.aborted(), IN_TIME);
    Duration took = Duration.ofNanos(System.nanoTime() - stopped);
    assertThat(took).isLessThan(IN_TIME);
    call.awaitEnd();
    reporter.publishEntry(
        sdk.toString(),
        "the vendor's call ended %d ms after it was stopped, after %d of 60 words"
            .formatted(took.toMillis(), ended.chunks()));
  }
}
