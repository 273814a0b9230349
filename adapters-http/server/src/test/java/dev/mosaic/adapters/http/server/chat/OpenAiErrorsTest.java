package dev.mosaic.adapters.http.server.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.adapters.http.server.Browser;
import dev.mosaic.adapters.http.server.Browser.Answer;
import dev.mosaic.adapters.http.server.HttpWorld;
import dev.mosaic.domain.chat.TurnFault;
import dev.mosaic.domain.llm.TokenUsage;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.StoreUnavailable;
import dev.mosaic.testkit.agent.ReplyScript;
import dev.mosaic.testkit.store.Calls;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiErrorsTest {
  private static final String ASK = "{\"messages\":[{\"role\":\"user\",\"content\":\"Hello\"}]}";

  private final HttpWorld world = HttpWorld.started();
  private final Browser ada = world.adminWithProvider();
  private final Browser program = Program.of(world, ada);

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void aFieldToChangeIsNamedInOpenAisFormToo() {
    Answer answer = program.post(Program.CHAT, ASK.replace("]}", "],\"temperature\":9,\"n\":1}"));

    answer.expectProblem(400, "validation_failed");
    assertThat(answer.json("errors.0.field")).isEqualTo("temperature");
    assertThat(answer.json("error.message"))
        .isEqualTo("temperature: `temperature` must be between 0 and 2.");
    assertThat(answer.json("error.type")).isEqualTo("invalid_request_error");
    assertThat(answer.json("error.code")).isEqualTo("validation_failed");
    assertThat(answer.json("error.param")).isEqualTo("temperature");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"messages\":", "[]", "\"text\"", "null", ""})
  void whatIsNotTheJsonItShouldBe(String body) {
    assertSaid(program.post(Program.CHAT, body), 400, "validation_failed", "invalid_request_error");
  }

  @Test
  void whoIsNotKnownOrMayNot() {
    assertSaid(
        world.browser().post(Program.CHAT, ASK), 401, "unauthenticated", "authentication_error");
    Browser wrong = world.browser().with("Authorization", "Bearer mosaic_pat_nonsense");
    assertSaid(wrong.post(Program.CHAT, ASK), 401, "unauthenticated", "authentication_error");
    Browser forged = ada.copy();
    forged.forget("mosaic_csrf");
    assertSaid(forged.post(Program.CHAT, ASK), 403, "csrf_token_invalid", "permission_error");
  }

  @Test
  void whatIsNotThereSaysWhatIs() {
    Answer nothing = program.post("/v1/completions", "{}");
    assertSaid(nothing, 404, "not_found", "invalid_request_error");
    assertThat(nothing.json("error.message"))
        .contains("/v1/chat/completions", "/v1/models", "/v1/embeddings");
    Answer model = program.get("/v1/models/gpt-5");
    assertSaid(model, 404, "model_not_found", "invalid_request_error");
    assertThat(model.json("error.message")).contains("`openclaw`");
    assertThat(program.get("/v1/models/openclaw").expect(200).json("object")).isEqualTo("model");
    assertSaid(
        program.send("DELETE", Program.CHAT, null),
        405,
        "method_not_allowed",
        "invalid_request_error");
  }

  @Test
  void aBodyOfAnotherKindOrTooLarge() {
    HttpRequest text =
        program.builder("POST", Program.CHAT, ASK).setHeader("Content-Type", "text/plain").build();
    assertSaid(program.send(text), 415, "unsupported_media_type", "invalid_request_error");
    try {
      assertSaid(
          program.post(Program.CHAT, "{\"x\":\"" + "x".repeat(21 << 20) + "\"}"),
          413,
          "body_too_large",
          "invalid_request_error");
    } catch (java.io.UncheckedIOException cutOff) {
      // The server may hang up while the client still sends.
      assertThat(cutOff).hasCauseInstanceOf(IOException.class);
    }
  }

  @Test
  void tokensThatAreUsedUp() {
    ada.send("PUT", "/api/settings/usage/limit", "{\"monthlyTokens\":1}").expect(200);
    UserId owner = new UserId(UUID.fromString(ada.get("/api/auth/me").json("id")));
    world
        .stores
        .usage()
        .append(
            Calls.answered(
                owner, world.clock.instant(), "small", new TokenUsage(2, 0, 0, 0, false)));

    Answer answer = program.post(Program.CHAT, ASK);

    assertSaid(answer, 429, "insufficient_quota", "insufficient_quota");
    assertThat(answer.json("error.message")).contains("used up");
    assertThat(answer.header("retry-after")).isNotEmpty();
    assertThat(answer.header("x-should-retry")).isEqualTo("false");
    assertThat(world.channel.turns()).isEmpty();
  }

  @Test
  void anAgentThatCannotAnswerIsNotAskedAgainByItself() {
    world.runtime.script().unavailable("the engine is away");

    Answer answer = program.post(Program.CHAT, ASK);

    assertSaid(answer, 503, "docker_unavailable", "server_error");
    assertThat(answer.header("x-should-retry")).isEqualTo("false");
  }

  @Test
  void theVendorsFaultIsReportedInWordsWithAndWithoutStream() {
    TurnFault fault = new TurnFault("provider_refused", "The vendor refused the key.");
    world.channel.willReply(ReplyScript.streaming().thenFault(fault));

    Answer whole = program.post(Program.CHAT, ASK);

    assertSaid(whole, 503, "provider_refused", "server_error");
    assertThat(whole.json("error.message")).isEqualTo("The vendor refused the key.");
  }

  @Test
  void aDatabaseThatIsAwayAndASurprise() {
    world.sessions.failWith(new StoreUnavailable("connection refused", new IOException()));
    Browser browser = ada.copy();
    assertSaid(browser.get("/v1/models"), 503, "database_unavailable", "server_error");

    world.sessions.failWith(new IllegalStateException("inner words"));
    Answer surprise = browser.get("/v1/models");
    assertSaid(surprise, 500, "internal_error", "server_error");
    assertThat(surprise.body()).doesNotContain("inner words");
  }

  @Test
  void nothingElseSpeaksOpenAi() {
    assertThat(ada.get("/api/nothing").json("error")).isEqualTo("null");
    assertThat(ada.post("/api/chat/completions", "{}").json("error")).isEqualTo("null");
  }

  private static void assertSaid(Answer answer, int status, String code, String type) {
    answer.expect(status);
    assertThat(answer.header("content-type")).startsWith("application/problem+json");
    assertThat(answer.json("status")).isEqualTo(String.valueOf(status));
    assertThat(answer.json("error.code")).isEqualTo(code);
    assertThat(answer.json("error.type")).isEqualTo(type);
    assertThat(answer.json("error.message")).isNotEqualTo("null");
    assertThat(answer.body()).contains("\"param\":");
  }
}
