package dev.mosaic.adapters.http.server.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.adapters.http.server.Browser;
import dev.mosaic.adapters.http.server.Browser.Answer;
import dev.mosaic.adapters.http.server.HttpWorld;
import dev.mosaic.domain.chat.TurnFault;
import dev.mosaic.testkit.agent.ReplyScript;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChatFailuresTest {
  private static final String ASK =
      """
      {"stream":true,"messages":[{"role":"user","content":"Hello there"}]}
      """;

  private final HttpWorld world = HttpWorld.withoutNewsOfStarts();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void beforeTheFirstByteAFailureIsAProblem() {
    Browser browser = world.admin();
    browser.post("/api/chat/completions", ASK).expectProblem(422, "no_provider");

    Browser ready = withProvider(browser);
    world.channel.neverReady();
    world.runtime.script().exitAfterStart(78, "bad settings");
    Answer failed = ready.post("/api/chat/completions", ASK);

    failed.expectProblem(503, "agent_unavailable");
    assertThat(failed.json("reason")).isEqualTo("settings_invalid");
    assertThat(failed.header("x-mosaic-conversation-id")).isEmpty();
  }

  @Test
  void aGatewayThatRefusesIsAProblem() {
    Browser browser = world.adminWithProvider();
    world.channel.willReply(
        ReplyScript.refusing(500, new TurnFault("agent_error", "Could not."), "inner words"));

    Answer answer = browser.post("/api/chat/completions", ASK);

    answer.expectProblem(502, "agent_error");
    assertThat(answer.body()).doesNotContain("inner words");
  }

  @Test
  void afterTheFirstByteAFailureIsTheLastEvent() {
    Browser browser = world.adminWithProvider();
    world.channel.willReply(ReplyScript.streaming().thenText("half an ans").thenBreak());

    Answer answer = browser.post("/api/chat/completions", ASK).expect(200);

    assertThat(answer.body())
        .contains("half an ans")
        .contains("event: error\ndata: {\"error\":{")
        .contains("\"code\":\"agent_unreachable\"")
        .contains("\"type\":\"mosaic_error\"")
        .endsWith("}}\n\n");
  }

  @Test
  void theGatewaysOwnErrorInsideAGoodAnswerIsPassedOnOnce() {
    Browser browser = world.adminWithProvider();
    world.channel.willReply(
        ReplyScript.streaming().thenFault(new TurnFault("vendor_error", "No credit.")).thenDone());

    Answer answer = browser.post("/api/chat/completions", ASK).expect(200);

    assertThat(answer.body()).contains("No credit.").doesNotContain("event: error");
  }

  @ParameterizedTest
  @CsvSource({
    "function_not_called, 422",
    "request_refused, 422",
    "content_filtered, 422",
    "output_limit, 422",
    "context_length_exceeded, 400",
    "agent_busy, 429",
    "provider_rate_limited, 429"
  })
  void whatTheAskerHasToMendIsNoErrorOfTheServers(String code, int status) {
    Browser browser = world.adminWithProvider();
    TurnFault fault = new TurnFault(code, "Mend it.");
    String whole = "{\"messages\":[{\"role\":\"user\",\"content\":\"Hello\"}]}";
    world.channel.willReply(ReplyScript.streaming().thenFault(fault).thenDone());

    browser.post("/api/chat/completions", whole).expectProblem(status, code);
  }

  @Test
  void tooManyCallsAreAnsweredWithWhenToRetry() {
    Browser browser = world.adminWithProvider();
    TurnFault fault = new TurnFault("rate_limited", "Too many calls.");
    world.channel.willReply(ReplyScript.refusing(429, fault));

    Answer answer = browser.post("/api/chat/completions", ASK);

    answer.expectProblem(429, "provider_rate_limited");
    assertThat(answer.header("retry-after")).isEqualTo("20");
  }

  @Test
  void whatTheAskerHasToMendIsTheLastEventOfAStream() {
    Browser browser = world.adminWithProvider();
    TurnFault fault = new TurnFault("function_not_called", "Say what to call.");
    world.channel.willReply(ReplyScript.streaming().thenFault(fault).thenDone());

    String events = browser.post("/api/chat/completions", ASK).expect(200).body();

    assertThat(events)
        .containsOnlyOnce("Say what to call.")
        .contains("event: error\ndata: {\"error\":{", "\"code\":\"function_not_called\"")
        .doesNotContain("api_error")
        .endsWith("}}\n\n");
  }

  @Test
  void withoutStreamTheAnswerIsOneDocument() {
    Browser browser = world.adminWithProvider();
    String document = "{\"id\":\"x\",\"choices\":[{\"message\":{\"content\":\"Hi\"}}]}";
    world.channel.willReply(ReplyScript.json(document, "Hi"));

    Answer answer =
        browser
            .post(
                "/api/chat/completions",
                "{\"messages\":[{\"role\":\"user\",\"content\":\"Hello\"}]}")
            .expect(200);

    assertThat(answer.header("content-type")).startsWith("application/json");
    assertThat(answer.header("x-mosaic-conversation-id")).isNotEmpty();
    assertThat(answer.body()).isEqualTo(document);
  }

  @Test
  void withoutStreamAFailureIsAProblem() {
    Browser browser = world.adminWithProvider();
    world.runtime.script().unavailable("the engine is away");

    browser
        .post("/api/chat/completions", "{\"messages\":[{\"role\":\"user\",\"content\":\"Hello\"}]}")
        .expectProblem(503, "agent_unavailable");
  }

  private static Browser withProvider(Browser browser) {
    browser
        .post(
            "/api/settings/providers",
            """
            {"type":"custom","name":"lab","displayName":"Lab","baseUrl":"http://llm.test/v1"}
            """)
        .expect(201);
    return browser;
  }
}
