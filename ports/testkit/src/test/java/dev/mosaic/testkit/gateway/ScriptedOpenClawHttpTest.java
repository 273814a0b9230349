package dev.mosaic.testkit.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ScriptedOpenClawHttpTest {
  private static final String PATH = "/v1/chat/completions";
  private static final Duration SOON = Duration.ofSeconds(5);

  private final ScriptedOpenClaw gateway = ScriptedOpenClaw.start();

  @AfterEach
  void stop() {
    gateway.close();
  }

  @Test
  void streamsAnAnswer() throws Exception {
    gateway.script(RunScript.saying("Hällo", " 🙂"));

    String body =
        HttpClient.newHttpClient()
            .send(WsProbe.request(gateway, PATH, asking(true)), BodyHandlers.ofString())
            .body();

    assertThat(body).contains("{\"content\":\"Hällo\"}", "{\"content\":\" 🙂\"}");
    assertThat(body).endsWith("data: [DONE]\n\n");
    assertThat(gateway.runs().getFirst().asked().sessionKey()).isEqualTo("agent:main:conv1");
  }

  @Test
  void answersWhole() {
    gateway.script(RunScript.saying("a", "b"));

    assertThat(WsProbe.post(gateway, PATH, asking(false)).at("/choices/0/message/content").asText())
        .isEqualTo("ab");
  }

  @Test
  void endsTheRunOfACallerThatHungUp() throws Exception {
    gateway.script(RunScript.saying("so far").thenHang());
    try (HttpClient client = HttpClient.newHttpClient()) {
      InputStream body =
          client
              .send(WsProbe.request(gateway, PATH, asking(true)), BodyHandlers.ofInputStream())
              .body();
      assertThat(body.read()).isEqualTo('d');
      client.shutdownNow();
    }

    GatewayRun run = gateway.awaitRun(any -> any.state() != GatewayRun.State.RUNNING, SOON);

    assertThat(run.state()).isEqualTo(GatewayRun.State.ABORTED);
  }

  @Test
  void letsSubscribersOfTheSessionSeeTheRun() {
    try (WsProbe probe = WsProbe.paired(gateway, WsProbe.freshKey(), "session-scoped-events")) {
      probe.subscribe();

      WsProbe.post(gateway, PATH, asking(false));

      assertThat(probe.chat("final").path("runId").asText()).startsWith("chatcmpl_");
      assertThat(
              probe
                  .call("chat.abort", Json.object("sessionKey", "conv1"))
                  .at("/payload/aborted")
                  .asBoolean())
          .isFalse();
    }
  }

  private static ObjectNode asking(boolean stream) {
    return Json.object(
        "stream", stream, "messages", List.of(Json.object("role", "user", "content", "Hello")));
  }
}
