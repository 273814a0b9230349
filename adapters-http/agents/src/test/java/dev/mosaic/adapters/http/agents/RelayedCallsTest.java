package dev.mosaic.adapters.http.agents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.agent.AgentRecord;
import dev.mosaic.domain.provider.ApiType;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Agents' calls through the whole inside, as far as the vendor. */
class RelayedCallsTest {
  private final AgentsWorld world = AgentsWorld.started();

  @AfterEach
  void close() {
    world.close();
  }

  @ParameterizedTest
  @EnumSource
  void reachTheVendorOfTheAgentsOwner(ApiType api) {
    HttpResponse<String> answer = world.client().stream(api);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("Hello from fast.");
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/event-stream");
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(world.vendor.calls()).hasSize(1);
    assertThat(world.vendor.calls().getFirst().api()).isEqualTo(api);
    assertThat(world.vendor.calls().getFirst().model()).isEqualTo("fast");
  }

  @Test
  void needTheAgentsOwnToken() {
    AgentRecord other = world.awake("eve");
    AgentClient client = world.client();
    HttpResponse<String> wrong = client.showing("wrong").stream(ApiType.OPENAI_COMPLETIONS);

    assertThat(wrong.statusCode()).isEqualTo(401);
    for (AgentClient stranger :
        List.of(
            client.showing(""),
            client.showing(world.tokenOf(other)),
            new AgentClient(world.port(), other.id(), world.tokenOf(world.agent)),
            new AgentClient(
                world.port(), AgentId.ofUser(UUID.randomUUID()), world.tokenOf(world.agent)))) {
      HttpResponse<String> refused = stranger.stream(ApiType.OPENAI_COMPLETIONS);
      assertThat(refused.statusCode()).isEqualTo(401);
      assertThat(refused.body()).isEqualTo(wrong.body());
    }
    assertThat(world.vendor.calls()).isEmpty();
  }

  @Test
  void aStoppedAgentsTokenIsWorthNothing() {
    AgentClient client = world.client();
    world.mosaic.agents().life().stop().stop(world.agent.owner()).join();

    assertThat(client.stream(ApiType.OPENAI_COMPLETIONS).statusCode()).isEqualTo(401);
  }

  @Test
  void findNoModelThatIsNotThere() {
    AgentClient client = world.client();

    assertThat(client.post("openai-completions/chat/completions", "{\"model\":\"x\"}").statusCode())
        .isEqualTo(404);
    assertThat(client.post("elsewhere/chat/completions", AgentClient.STREAM).statusCode())
        .isEqualTo(404);
    assertThat(client.post("%2e%2e/chat/completions", AgentClient.STREAM).statusCode())
        .isEqualTo(404);
    assertThat(client.post("openai-completions/v1/messages", AgentClient.STREAM).statusCode())
        .as("another protocol than the account's")
        .isEqualTo(404);
    assertThat(world.vendor.calls()).isEmpty();
  }
}
