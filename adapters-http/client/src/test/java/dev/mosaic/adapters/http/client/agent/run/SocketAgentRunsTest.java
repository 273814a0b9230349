package dev.mosaic.adapters.http.client.agent.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.adapters.http.client.agent.ChannelLimits;
import dev.mosaic.adapters.http.client.agent.HttpAgentChannel;
import dev.mosaic.domain.agent.GatewayEndpoint;
import dev.mosaic.domain.chat.ChatMessage.Status;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.TurnId;
import dev.mosaic.domain.provider.ModelRef;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.agent.AgentRun;
import dev.mosaic.ports.agent.AgentUnreachable;
import dev.mosaic.ports.agent.RunEvent;
import dev.mosaic.ports.agent.RunRequest;
import dev.mosaic.testkit.gateway.GatewayRun;
import dev.mosaic.testkit.gateway.RunScript;
import dev.mosaic.testkit.gateway.ScriptedOpenClaw;
import dev.mosaic.testkit.net.FreePort;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SocketAgentRunsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration SOON = Duration.ofSeconds(1);

  private final ScriptedOpenClaw gateway = ScriptedOpenClaw.start();
  private final HttpAgentChannel channel = new HttpAgentChannel(ChannelLimits.standard());
  private final SocketAgentRuns runs = another();
  private final ConversationId talk = ConversationId.random();
  private final TurnId turn = new TurnId(UUID.randomUUID());

  @AfterEach
  void close() {
    runs.close();
    channel.close();
    gateway.close();
  }

  @Test
  void hearsAnAnswerGrowAndEnd() {
    gateway.script(RunScript.saying("Hello", " there", " 🍵"));

    List<RunEvent> events = heardToTheEnd(take());

    assertThat(events).filteredOn(RunEvent.Text.class::isInstance).isNotEmpty();
    assertThat(lastTextOf(events)).isEqualTo("Hello there 🍵");
    assertThat(events.getLast())
        .isEqualTo(new RunEvent.Ended(Status.COMPLETE, "Hello there 🍵", null));
  }

  @Test
  void bringsTheMessageAsItIsAndCarriesNoCommandOut() {
    heardToTheEnd(take("/new is what I typed"));

    assertThat(gateway.runs().getFirst().asked().message()).isEqualTo("/new is what I typed");
  }

  @Test
  void bringsFilesAlong() {
    List<RunRequest.File> files =
        List.of(
            new RunRequest.File("a.png", "image/png", new byte[] {1, 2, 3}),
            new RunRequest.File("b.txt", "text/plain", new byte[] {65, 66}));

    heardToTheEnd(
        runs.take(gateway.endpoint(), token(), new RunRequest(talk, turn, "", null, () -> files)));

    assertThat(gateway.runs().getFirst().asked().attachments())
        .containsExactly("image image/png a.png 3", "file text/plain b.txt 2");
  }

  @Test
  void readsNoFilesForATurnThatTheGatewayHas() {
    heardToTheEnd(take("Hi"));

    List<RunEvent> again =
        heardToTheEnd(
            runs.take(
                gateway.endpoint(),
                token(),
                new RunRequest(
                    talk,
                    turn,
                    "Hi",
                    null,
                    () -> {
                      throw new AssertionError("asked for files");
                    })));

    assertThat(again.getLast()).isInstanceOf(RunEvent.Ended.class);
  }

  @Test
  void hasTheChosenModelAskedUntilAnotherIsOrNone() {
    ModelRef chosen = ModelRef.parse("model", "lab/some/model");

    answered(null);
    answered(chosen);
    answered(null);
    assertThat(modelsTold()).containsExactly("mosaic-lab/some/model", "null");

    gateway.clearRecord();
    heardToTheEnd(
        runs.take(
            gateway.endpoint(),
            token(),
            new RunRequest(
                ConversationId.random(), new TurnId(UUID.randomUUID()), "Hi", chosen, List::of)));
    assertThat(modelsTold()).containsExactly("mosaic-lab/some/model");
  }

  private void answered(@Nullable ModelRef model) {
    heardToTheEnd(
        runs.take(
            gateway.endpoint(),
            token(),
            new RunRequest(talk, new TurnId(UUID.randomUUID()), "Hi", model, List::of)));
  }

  private List<String> modelsTold() {
    return gateway.requests().stream()
        .filter(request -> request.method().matches("sessions\\.(create|patch)"))
        .map(request -> request.params().path("model").asText())
        .toList();
  }

  @Test
  void hearsToolsAndThoughts() {
    gateway.script(
        RunScript.empty()
            .thenThinking("Let me see.")
            .thenText("I look.")
            .thenExec("call-1", "ls", "a\nb\n", 3)
            .thenText("Two files."));

    List<RunEvent> events = heardToTheEnd(take());

    assertThat(events).contains(new RunEvent.Thought("Let me see."));
    assertThat(events)
        .filteredOn(RunEvent.ToolStarted.class::isInstance)
        .singleElement()
        .isInstanceOfSatisfying(
            RunEvent.ToolStarted.class,
            started -> {
              assertThat(started.name()).isEqualTo("exec");
              assertThat(started.arguments()).contains("\"ls\"");
            });
    assertThat(events)
        .filteredOn(RunEvent.ToolEnded.class::isInstance)
        .singleElement()
        .isInstanceOfSatisfying(
            RunEvent.ToolEnded.class,
            ended -> {
              assertThat(ended.ok()).isFalse();
              assertThat(ended.output()).contains("a\nb");
            });
    assertThat(lastTextOf(events)).isEqualTo("I look.\n\nTwo files.");
  }

  @Test
  void asksTheSameTurnOnlyOnceAndHearsItFromItsBeginning() {
    CountDownLatch going = new CountDownLatch(1);
    gateway.script(RunScript.saying("Half").thenWaitFor(going).thenText(" and half"));
    AgentRun first = take();
    readUntil(first, event -> event.equals(new RunEvent.Text("Half")));
    first.close();

    AgentRun second = take();
    going.countDown();

    assertThat(lastTextOf(heardToTheEnd(second))).isEqualTo("Half and half");
    assertThat(gateway.runs()).hasSize(1);
  }

  @Test
  void joinsFromAnotherProcessWhatTheFirstLeft() {
    CountDownLatch going = new CountDownLatch(1);
    gateway.script(RunScript.saying("Half").thenWaitFor(going).thenText(" and half"));
    readUntil(take(), event -> event.equals(new RunEvent.Text("Half")));
    runs.close();

    try (SocketAgentRuns reborn = another();
        AgentRun joined = reborn.take(gateway.endpoint(), token(), request("Hi"))) {
      going.countDown();

      assertThat(lastTextOf(heardToTheEnd(joined))).isEqualTo("Half and half");
    }
    assertThat(gateway.runs()).hasSize(1);
  }

  @Test
  void findsAnAnswerThatEndedWhileNobodyListened() {
    gateway.script(RunScript.saying("Long done"));
    take().close();
    gateway.awaitRun(run -> run.state() == GatewayRun.State.COMPLETE, PATIENCE);

    assertThat(lastTextOf(heardToTheEnd(take()))).isEqualTo("Long done");
    gateway.forgetKeys();
    assertThat(lastTextOf(heardToTheEnd(take()))).isEqualTo("Long done");
    assertThat(gateway.runs()).hasSize(1);
  }

  @Test
  void findsHowToolsEndedWhileNobodyListened() {
    gateway.script(
        RunScript.empty()
            .thenExec("call-1", "ls", "a\n\n(Command exited with code 3)", 3)
            .thenText("Done."));
    take().close();
    gateway.awaitRun(run -> run.state() == GatewayRun.State.COMPLETE, PATIENCE);

    assertThat(heardToTheEnd(take()))
        .filteredOn(RunEvent.ToolEnded.class::isInstance)
        .singleElement()
        .isInstanceOfSatisfying(
            RunEvent.ToolEnded.class, ended -> assertThat(ended.ok()).isFalse());
  }

  @Test
  void saysThatTheConnectionBrokeAndJoinsAgain() {
    CountDownLatch going = new CountDownLatch(1);
    gateway.script(RunScript.saying("Half").thenWaitFor(going).thenText(" and half"));
    AgentRun first = take();
    readUntil(first, event -> event.equals(new RunEvent.Text("Half")));

    gateway.dropSockets();

    assertThatThrownBy(() -> first.next(PATIENCE)).isInstanceOf(AgentUnreachable.class);
    first.close();
    AgentRun second = take();
    going.countDown();
    assertThat(lastTextOf(heardToTheEnd(second))).isEqualTo("Half and half");
  }

  @Test
  void takesUpWhatTheGatewayTookUpAfterItsOwnRestart() {
    CountDownLatch going = new CountDownLatch(1);
    gateway.script(
        asked ->
            asked.resumed()
                ? RunScript.empty().thenWaitFor(going).thenText("The whole answer")
                : RunScript.saying("Half").thenHang());
    AgentRun first = take();
    readUntil(first, event -> event.equals(new RunEvent.Text("Half")));
    gateway.crash();
    assertThatThrownBy(() -> readUntil(first, event -> false)).isInstanceOf(AgentUnreachable.class);
    first.close();

    AgentRun second = take();
    assertThat(second.next(Duration.ofMillis(200))).isEmpty();
    gateway.resume();
    going.countDown();

    assertThat(lastTextOf(heardToTheEnd(second))).isEqualTo("The whole answer");
  }

  @Test
  void endsTheRunWithinASecond() {
    gateway.script(RunScript.saying("Half").thenHang());
    AgentRun run = take();
    readUntil(run, event -> event.equals(new RunEvent.Text("Half")));

    run.abort();

    gateway.awaitRun(it -> it.state() == GatewayRun.State.ABORTED, SOON);
    assertThat(heardToTheEnd(run).getLast())
        .isInstanceOfSatisfying(
            RunEvent.Ended.class, end -> assertThat(end.status()).isEqualTo(Status.INTERRUPTED));
  }

  @Test
  void goesOnWhenNobodyListens() {
    CountDownLatch going = new CountDownLatch(1);
    gateway.script(RunScript.saying("Half").thenWaitFor(going).thenText(" and half"));

    take().close();
    going.countDown();

    gateway.awaitRun(run -> run.state() == GatewayRun.State.COMPLETE, PATIENCE);
    assertThat(lastTextOf(heardToTheEnd(take()))).isEqualTo("Half and half");
  }

  @Test
  void saysWhyTheGatewayFailed() {
    gateway.script(RunScript.saying("Half").thenFail("401 bad key", "auth"));

    assertThat(heardToTheEnd(take()).getLast())
        .isInstanceOfSatisfying(
            RunEvent.Ended.class,
            end -> assertThat(end.fault()).extracting("code").isEqualTo("provider_refused"));
  }

  @Test
  void takesBackWhatTheGatewayTakesBack() {
    gateway.script(RunScript.saying("Broken off").thenTakeBack().thenText("Whole"));

    assertThat(lastTextOf(heardToTheEnd(take()))).isEqualTo("Whole");
  }

  @Test
  void keepsConversationsApartOnOneConnection() {
    gateway.script(asked -> RunScript.saying("to " + asked.message()));
    AgentRun one = take("one");
    RunRequest other =
        new RunRequest(ConversationId.random(), new TurnId(UUID.randomUUID()), "two");
    AgentRun two = runs.take(gateway.endpoint(), token(), other);

    assertThat(lastTextOf(heardToTheEnd(one))).isEqualTo("to one");
    assertThat(lastTextOf(heardToTheEnd(two))).isEqualTo("to two");
    assertThat(gateway.openSockets()).isEqualTo(1);
  }

  @Test
  void throwsWhereNobodyAnswers() {
    GatewayEndpoint nobody = new GatewayEndpoint("127.0.0.1", FreePort.next());

    assertThatThrownBy(() -> runs.take(nobody, token(), request("Hi")))
        .isInstanceOf(AgentUnreachable.class);
  }

  @Test
  void throwsWhereTheTokenIsAnothers() {
    assertThatThrownBy(
            () -> runs.take(gateway.endpoint(), new SecretText("another token"), request("Hi")))
        .isInstanceOf(AgentUnreachable.class);
    assertThat(gateway.runs()).isEmpty();
  }

  private SocketAgentRuns another() {
    return new SocketAgentRuns(channel.pairing(), SocketLimits.standard());
  }

  private SecretText token() {
    return new SecretText(gateway.token());
  }

  private RunRequest request(String text) {
    return new RunRequest(talk, turn, text);
  }

  private AgentRun take() {
    return take("Hi");
  }

  private AgentRun take(String text) {
    return runs.take(gateway.endpoint(), token(), request(text));
  }

  private static List<RunEvent> heardToTheEnd(AgentRun run) {
    try (run) {
      return readUntil(
          run, event -> event instanceof RunEvent.Ended || event instanceof RunEvent.Lost);
    }
  }

  private static List<RunEvent> readUntil(AgentRun run, Predicate<RunEvent> last) {
    List<RunEvent> events = new ArrayList<>();
    while (events.isEmpty() || !last.test(events.getLast())) {
      Optional<RunEvent> next = run.next(PATIENCE);
      assertThat(next).as("something after " + events).isPresent();
      events.add(next.get());
    }
    return events;
  }

  private static String lastTextOf(List<RunEvent> events) {
    String text = "";
    for (RunEvent event : events) {
      if (event instanceof RunEvent.Text grown) {
        text = grown.whole();
      }
      if (event instanceof RunEvent.Ended ended && ended.text() != null) {
        text = ended.text();
      }
    }
    return text;
  }
}
