package dev.mosaic.adapters.http.agents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.application.llm.RelayCall;
import dev.mosaic.application.llm.RelayCall.Outcome;
import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.testkit.log.LoggedLines;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a call that reaches the relay, in every protocol. */
class ModelCallsTest {
  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

  private final List<RelayCall.Command> commands = new ArrayList<>();

  @ParameterizedTest
  @EnumSource
  void asksForWhatTheAgentAsked(ApiType api) {
    try (AgentsWorld world = answering(new Outcome.UnknownModel())) {
      AgentClient client = world.client();
      client.stream(api);
      client.whole(api);

      assertThat(commands).hasSize(2);
      RelayCall.Command first = commands.getFirst();
      assertThat(first.agent()).isEqualTo(world.agent.id());
      assertThat(first.token().reveal()).isEqualTo(world.tokenOf(world.agent));
      assertThat(first.account()).isEqualTo(api.label());
      assertThat(first.api()).isEqualTo(api);
      assertThat(first.model()).isEqualTo("fast");
      assertThat(first.stream()).isTrue();
      assertThat(first.body()).asString(StandardCharsets.UTF_8).isEqualTo(AgentClient.STREAM);
      assertThat(first.traceId()).isNull();
      assertThat(commands.get(1).stream()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Authorization", "x-api-key", "X-Goog-Api-Key"})
  void takesTheTokenFromWhereverTheProtocolPutsIt(String header) {
    try (AgentsWorld world = answering(new Outcome.UnknownModel())) {
      String token = world.tokenOf(world.agent);
      String shown = header.equals("Authorization") ? "bearer " + token : token;
      AgentClient.send(
          world
              .client()
              .showing("")
              .request("lab/chat/completions")
              .header(header, shown)
              .header("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01")
              .POST(BodyPublishers.ofString(AgentClient.STREAM))
              .build());

      assertThat(commands.getFirst().token().reveal()).isEqualTo(token);
      assertThat(commands.getFirst().traceId()).isEqualTo(TRACE);
    }
  }

  @ParameterizedTest
  @EnumSource
  void speaksMosaicsWordsAsAWholeAnswer(ApiType api) {
    try (AgentsWorld world = answering(new Outcome.Spoken("Your budget is used up."))) {
      HttpResponse<String> stream = world.client().stream(api);
      HttpResponse<String> whole = world.client().whole(api);

      assertThat(stream.statusCode()).isEqualTo(200);
      assertThat(stream.body()).contains("Your budget is used up.");
      assertThat(stream.headers().firstValue("Content-Type"))
          .hasValue(api == ApiType.OLLAMA ? "application/x-ndjson" : "text/event-stream");
      assertThat(whole.statusCode()).isEqualTo(200);
      assertThat(whole.body()).contains("Your budget is used up.");
      assertThat(whole.headers().firstValue("Content-Type")).hasValue("application/json");
    }
  }

  @ParameterizedTest
  @EnumSource
  void sendsTheAgentToItsNextModelWhenNoneAnswers(ApiType api) {
    try (AgentsWorld world = answering(new Outcome.Unavailable("The vendor is down."))) {
      HttpResponse<String> answer = world.client().stream(api);

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).hasValue("120");
      assertThat(answer.body()).contains("The vendor is down.");
    }
  }

  @ParameterizedTest
  @EnumSource
  void saysThatAModelIsUnknown(ApiType api) {
    try (AgentsWorld world = answering(new Outcome.UnknownModel())) {
      HttpResponse<String> answer = world.client().stream(api);

      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.body()).contains("model_not_found").contains("does not exist");
    }
  }

  @ParameterizedTest
  @EnumSource
  void passesAVendorsRefusalOn(ApiType api) {
    byte[] body = "{\"error\":\"too long\"}".getBytes(StandardCharsets.UTF_8);
    try (AgentsWorld world = answering(new Outcome.PassedOn(422, body))) {
      HttpResponse<String> answer = world.client().stream(api);

      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).isEqualTo("{\"error\":\"too long\"}");
    }
  }

  @ParameterizedTest
  @EnumSource
  void refusesInTheProtocolsOwnShape(ApiType api) {
    try (AgentsWorld world = answering(new Outcome.Refused())) {
      HttpResponse<String> refused = world.client().stream(api);
      HttpResponse<String> without = world.client().showing("").stream(api);

      assertThat(refused.statusCode()).isEqualTo(401);
      assertThat(refused.headers().firstValue("Cache-Control")).hasValue("no-store");
      assertThat(without.statusCode()).isEqualTo(401);
      assertThat(without.body()).isEqualTo(refused.body()).contains("error");
      assertThat(commands).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void asksNobodyWhatItCannotRead(ApiType api) {
    try (AgentsWorld world = answering(new Outcome.UnknownModel())) {
      String path = api.label() + "/" + AgentClient.pathOf(api, true);
      for (String unreadable : List.of("", "no json", "[]", "{\"model\":\"fast\"", "{} {}")) {
        HttpResponse<String> answer = world.client().post(path, unreadable);

        assertThat(answer.statusCode()).as(unreadable).isEqualTo(400);
        assertThat(answer.body()).contains("error");
      }
      assertThat(commands).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void turnsASurpriseIntoWordsWithoutContent(ApiType api) {
    try (AgentsWorld world =
            AgentsWorld.relaying(
                command -> {
                  throw new IllegalStateException("what the person said");
                });
        LoggedLines log = LoggedLines.of(AgentsAnswering.class)) {
      HttpResponse<String> answer = world.client().stream(api);

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).hasValue("120");
      assertThat(answer.body()).doesNotContain("what the person said");
      assertThat(log.errors()).hasSize(1);
      assertThat(log.text()).contains("IllegalStateException").doesNotContain("the person");
    }
  }

  @Test
  void keepsTheConnectionForTheNextCall() throws Exception {
    try (AgentsWorld world = answering(new Outcome.Spoken("yes"));
        RawAgent agent = new RawAgent(world.port())) {
      String call = world.client().raw("lab/chat/completions", AgentClient.WHOLE);

      agent.send(call);
      String first = agent.readUntil("yes");
      agent.send(call);

      assertThat(first).contains("200 OK").doesNotContain("close");
      assertThat(agent.readUntil("yes")).contains("200 OK");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lab",
        "lab/",
        "lab/models",
        "lab/chat/completions/",
        "lab/v1/chat/completions",
        "lab/../lab/chat/completions",
        "../../../api/internal/agent-config/user/x",
        "lab/models/../chat/completions",
        "lab/api/tags",
        "lab/embeddings"
      })
  void servesNothingElseBelowAnAccount(String path) {
    try (AgentsWorld world = answering(new Outcome.Spoken("no"))) {
      assertThat(world.client().post(path, AgentClient.STREAM).statusCode()).isEqualTo(404);
      assertThat(commands).isEmpty();
    }
  }

  @Test
  void isCalledByPostOnly() {
    try (AgentsWorld world = answering(new Outcome.Spoken("no"))) {
      for (String method : List.of("GET", "HEAD", "PUT", "DELETE", "OPTIONS")) {
        assertThat(
                AgentClient.send(
                        world
                            .client()
                            .request("lab/chat/completions")
                            .method(method, BodyPublishers.noBody())
                            .build())
                    .statusCode())
            .as(method)
            .isEqualTo(404);
      }
    }
  }

  private AgentsWorld answering(Outcome outcome) {
    return AgentsWorld.relaying(
        command -> {
          commands.add(command);
          return outcome;
        });
  }
}
