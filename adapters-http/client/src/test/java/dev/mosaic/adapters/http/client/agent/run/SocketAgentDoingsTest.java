package dev.mosaic.adapters.http.client.agent.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.adapters.http.client.agent.ChannelLimits;
import dev.mosaic.adapters.http.client.agent.HttpAgentChannel;
import dev.mosaic.domain.agent.GatewayEndpoint;
import dev.mosaic.domain.chat.ChatMessage.Status;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.TurnId;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.agent.AgentDoings.Doing;
import dev.mosaic.ports.agent.AgentRun;
import dev.mosaic.ports.agent.AgentUnreachable;
import dev.mosaic.ports.agent.RunEvent;
import dev.mosaic.ports.agent.RunRequest;
import dev.mosaic.testkit.gateway.RunScript;
import dev.mosaic.testkit.gateway.ScriptedOpenClaw;
import dev.mosaic.testkit.net.FreePort;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SocketAgentDoingsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ScriptedOpenClaw gateway = ScriptedOpenClaw.start();
  private final HttpAgentChannel channel = new HttpAgentChannel(ChannelLimits.standard());
  private final SocketAgentRuns runs =
      new SocketAgentRuns(channel.pairing(), SocketLimits.standard());

  @AfterEach
  void close() {
    runs.close();
    channel.close();
    gateway.close();
  }

  @Test
  void areWhatWasAskedByAnotherDoor() throws Exception {
    gateway.script(RunScript.empty().thenExec("call-1", "ls", "a\n", 0).thenText("One file."));
    askByAnotherDoor("Look by yourself");

    Doing doing = found(Instant.EPOCH).getFirst();

    assertThat(doing.asked()).isEqualTo("Look by yourself");
    assertThat(doing.session()).startsWith("agent:main:openai:");
    assertThat(doing.isOver()).isTrue();
    assertThat(doing.course())
        .hasAtLeastOneElementOfType(RunEvent.ToolEnded.class)
        .contains(new RunEvent.Text("One file."))
        .last()
        .isEqualTo(new RunEvent.Ended(Status.COMPLETE, "One file.", null));
    assertThat(found(doing.at())).containsExactly(doing);
    assertThat(found(doing.at().plusMillis(1))).isEmpty();
  }

  @Test
  void areNothingThatMosaicAskedFor() throws Exception {
    AgentRun run = taken();
    heardToTheEnd(run);
    run.close();
    askByAnotherDoor("By another door");

    assertThat(found(Instant.EPOCH)).extracting(Doing::asked).containsExactly("By another door");
  }

  @Test
  void areToBeLookedForOnceOnAFreshConnectionAndThenWhereAnotherSessionChanged() throws Exception {
    AgentRun first = taken();
    heardToTheEnd(first);
    assertThat(first.sawOtherWork()).isTrue();
    assertThat(first.sawOtherWork()).isFalse();

    askByAnotherDoor("By another door");
    AgentRun second = taken();
    heardToTheEnd(second);

    assertThat(second.sawOtherWork()).isTrue();
    assertThat(second.sawOtherWork()).isFalse();
  }

  @Test
  void areUnknownWhereNobodyListens() {
    GatewayEndpoint nobody = new GatewayEndpoint("127.0.0.1", FreePort.next());

    assertThatThrownBy(() -> runs.since(nobody, token(), Instant.EPOCH))
        .isInstanceOf(AgentUnreachable.class);
  }

  private List<Doing> found(Instant since) {
    return runs.since(gateway.endpoint(), token(), since);
  }

  private AgentRun taken() {
    return runs.take(
        gateway.endpoint(),
        token(),
        new RunRequest(ConversationId.random(), new TurnId(UUID.randomUUID()), "Hi"));
  }

  private static void heardToTheEnd(AgentRun run) {
    Optional<RunEvent> event;
    do {
      event = run.next(PATIENCE);
    } while (event.isPresent() && !(event.get() instanceof RunEvent.Ended));
    assertThat(event).isPresent();
  }

  private SecretText token() {
    return new SecretText(gateway.token());
  }

  /** As a command does that the agent runs. */
  private void askByAnotherDoor(String text) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(
                  URI.create("http://127.0.0.1:" + gateway.port() + "/v1/chat/completions"))
              .header("Authorization", "Bearer " + gateway.token())
              .header("Content-Type", "application/json")
              .POST(
                  HttpRequest.BodyPublishers.ofString(
                      "{\"model\":\"openclaw\",\"messages\":[{\"role\":\"user\",\"content\":\"%s\"}]}"
                          .formatted(text)))
              .build();
      assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }
  }
}
