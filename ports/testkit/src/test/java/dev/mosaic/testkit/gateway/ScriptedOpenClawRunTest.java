package dev.mosaic.testkit.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ScriptedOpenClawRunTest {
  private static final Duration SOON = Duration.ofSeconds(5);

  private final ScriptedOpenClaw gateway = ScriptedOpenClaw.start();
  private final CountDownLatch later = new CountDownLatch(1);
  private WsProbe probe = WsProbe.open(gateway);

  @BeforeEach
  void pair() {
    probe = WsProbe.paired(gateway, WsProbe.freshKey(), "tool-events", "session-scoped-events");
    probe.subscribe();
  }

  @AfterEach
  void stop() {
    later.countDown();
    probe.close();
    gateway.close();
  }

  @Test
  void tellsTextInPiecesAndWhole() {
    gateway.script(RunScript.empty().thenThinking("hm").thenText("w0").thenText(" w1"));

    JsonNode ack = probe.send("k1", "Hello").path("payload");
    JsonNode end = probe.chat("final");

    assertThat(ack.path("runId").asText()).isEqualTo("k1");
    assertThat(ack.path("status").asText()).isEqualTo("started");
    assertThat(textOf(end)).isEqualTo("w0 w1");
    assertThat(deltas()).containsExactly("w0", " w1");
    assertThat(probe.agent("thinking").getFirst().path("text").asText()).isEqualTo("hm");
    assertThat(probe.agent("assistant").getLast().path("text").asText()).isEqualTo("w0 w1");
    assertThat(probe.events("chat").stream().map(chat -> chat.path("state").asText()))
        .containsExactly("status", "status", "status", "delta", "delta", "final");
  }

  @Test
  void numbersFramesWithoutAGap() {
    probe.send("k1", "Hello");
    probe.chat("final");

    List<Integer> numbers =
        probe.frames().stream()
            .filter(frame -> frame.has("seq"))
            .map(frame -> frame.path("seq").asInt())
            .toList();
    assertThat(numbers.getFirst()).isEqualTo(1);
    assertThat(numbers.getLast()).isEqualTo(numbers.size());
  }

  @Test
  void tellsAToolCallFromStartToEnd() {
    gateway.script(
        RunScript.saying("Let me check.").thenExec("call_1", "ls", "a\n", 3).thenText("Done."));

    probe.send("k1", "Look");

    assertThat(textOf(probe.chat("final"))).isEqualTo("Let me check.\n\nDone.");
    assertThat(probe.agent("tool").stream().map(data -> data.path("phase").asText()))
        .containsExactly("start", "update", "result");
    assertThat(probe.agent("command_output").getLast().path("exitCode").asInt()).isEqualTo(3);
    assertThat(probe.agent("item").getLast().path("status").asText()).isEqualTo("failed");
    assertThat(probe.history().path("messages").findValuesAsText("role"))
        .containsExactly("user", "assistant", "toolResult", "assistant");
  }

  @Test
  void stopsARunAndKeepsWhatItSaid() {
    gateway.script(RunScript.saying("half").thenHang());
    probe.send("k1", "Long");
    probe.chat("delta");

    JsonNode answer = probe.call("chat.abort", Json.object("sessionKey", "conv1"));

    assertThat(answer.at("/payload/runIds/0").asText()).isEqualTo("k1");
    assertThat(textOf(probe.chat("aborted"))).isEqualTo("half");
    assertThat(probe.history().at("/messages/1/openclawAbort/runId").asText()).isEqualTo("k1");
    assertThat(probe.history().at("/sessionInfo/status").asText()).isEqualTo("killed");
  }

  @Test
  void reportsAnErrorTwice() {
    gateway.script(RunScript.empty().thenFail("HTTP 401", "auth"));

    probe.send("k1", "Hello");

    assertThat(probe.chat("error").at("/errorDetail/failoverReason").asText()).isEqualTo("auth");
    probe.await(frame -> frame.at("/payload/errorMessage").asText().startsWith("⚠️"));
    assertThat(gateway.runs().getFirst().state()).isEqualTo(GatewayRun.State.FAILED);
  }

  @Test
  void takesTheSameMessageOnce() {
    gateway.script(RunScript.saying("a").thenWaitFor(later));
    probe.send("k1", "Hello");

    assertThat(probe.send("k1", "Hello").at("/payload/status").asText()).isEqualTo("in_flight");
    assertThat(probe.send("k1", "Other").at("/error/details/reason").asText())
        .isEqualTo("chat-request-conflict");
    later.countDown();
    probe.chat("final");
    assertThat(probe.send("k1", "Hello").at("/payload/status").asText()).isEqualTo("ok");
    gateway.forgetKeys();
    assertThat(probe.send("k1", "Hello").at("/payload/status").asText()).isEqualTo("started");
    assertThat(gateway.runs()).hasSize(1);
    assertThat(probe.history().path("messages")).hasSize(2);
  }

  @Test
  void takesASecondMessageIntoTheRunThatIsOn() {
    gateway.script(asked -> RunScript.saying("re: " + asked.message()).thenWaitFor(later));
    probe.send("k1", "one");
    probe.send("k2", "two");

    later.countDown();

    JsonNode whole =
        probe.await(
            frame ->
                frame.at("/payload/state").asText().equals("final")
                    && frame.at("/payload/runId").asText().equals("k1"));
    assertThat(textOf(whole.path("payload"))).isEqualTo("re: one\n\nre: two");
    assertThat(probe.chat("final").path("runId").asText()).isEqualTo("k2");
    assertThat(probe.chat("final").has("message")).isFalse();
  }

  @Test
  void showsARunThatGoesOnToWhoeverComesBack() {
    gateway.script(RunScript.saying("so far").thenWaitFor(later).thenText(" and on"));
    probe.send("k1", "Hello");
    probe.chat("delta");

    gateway.dropSockets();

    assertThat(probe.awaitClose()).isEqualTo(1006);
    try (WsProbe back = WsProbe.paired(gateway, WsProbe.freshKey(), "session-scoped-events")) {
      back.subscribe();
      JsonNode run = back.history().path("inFlightRun");
      assertThat(run.path("runId").asText()).isEqualTo("k1");
      assertThat(run.path("text").asText()).isEqualTo("so far");
      later.countDown();
      assertThat(textOf(back.chat("final"))).isEqualTo("so far and on");
      assertThat(back.history().has("inFlightRun")).isFalse();
    }
  }

  @Test
  void forgetsRunsInARestartAndTakesThemUpUnderAnotherName() {
    gateway.script(
        asked -> asked.resumed() ? RunScript.saying("again") : RunScript.saying("lost").thenHang());
    probe.send("k1", "Hello");
    probe.chat("delta");

    gateway.crash();
    try (WsProbe back = WsProbe.paired(gateway, WsProbe.freshKey())) {
      back.subscribe();
      JsonNode between = back.history();
      gateway.resume();
      JsonNode end = back.chat("final");
      JsonNode after = back.history();

      assertThat(between.path("messages")).hasSize(1);
      assertThat(between.has("inFlightRun")).isFalse();
      assertThat(between.at("/sessionInfo/status").asText()).isEqualTo("running");
      assertThat(end.path("runId").asText()).isNotEqualTo("k1");
      assertThat(textOf(end)).isEqualTo("again");
      assertThat(after.at("/messages/1/content/0/text").asText()).startsWith("[System] ");
      assertThat(back.send("k1", "Hello").at("/payload/status").asText()).isEqualTo("started");
      back.await(
          frame ->
              frame.at("/payload/runId").asText().equals("k1")
                  && frame.at("/payload/state").asText().equals("final"));
      assertThat(gateway.runs()).hasSize(2);
    }
  }

  @Test
  void losesARunWithoutAWord() {
    gateway.script(RunScript.saying("half").thenVanish());

    probe.send("k1", "Hello");
    gateway.awaitRun(run -> run.state() == GatewayRun.State.LOST, SOON);

    JsonNode history = probe.history();
    assertThat(history.path("messages")).hasSize(1);
    assertThat(history.at("/sessionInfo/hasActiveRun").asBoolean()).isFalse();
  }

  @Test
  void answersNobodyWhileFrozen() {
    gateway.freeze();
    var sending = java.util.concurrent.CompletableFuture.supplyAsync(() -> probe.send("k1", "Hi"));
    assertThat(gateway.requests().stream().map(GatewayRequest::method)).doesNotContain("chat.send");

    gateway.thaw();

    assertThat(sending.orTimeout(5, java.util.concurrent.TimeUnit.SECONDS).join()).isNotNull();
    probe.chat("final");
  }

  @Test
  void waitsForApproval() {
    gateway.script(RunScript.empty().thenAskApproval("call_1", "id -u").thenText("allowed"));
    probe.send("k1", "Hello");
    String id =
        probe
            .await(frame -> frame.path("event").asText().equals("exec.approval.requested"))
            .at("/payload/id")
            .asText();

    probe.call("exec.approval.resolve", Json.object("id", id, "decision", "allow-once"));

    assertThat(textOf(probe.chat("final"))).isEqualTo("allowed");
    JsonNode again = probe.call("exec.approval.resolve", Json.object("id", id, "decision", "deny"));
    assertThat(again.at("/error/details/reason").asText()).isEqualTo("APPROVAL_ALREADY_RESOLVED");
  }

  private List<String> deltas() {
    return probe.events("chat").stream()
        .filter(chat -> chat.path("state").asText().equals("delta"))
        .map(chat -> chat.path("deltaText").asText())
        .toList();
  }

  private static String textOf(JsonNode chat) {
    return chat.at("/message/content/0/text").asText();
  }
}
