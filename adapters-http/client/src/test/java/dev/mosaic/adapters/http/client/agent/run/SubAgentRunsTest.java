package dev.mosaic.adapters.http.client.agent.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.adapters.http.client.agent.ChannelLimits;
import dev.mosaic.adapters.http.client.agent.HttpAgentChannel;
import dev.mosaic.domain.chat.ChatMessage.Status;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.TurnId;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.agent.AgentRun;
import dev.mosaic.ports.agent.RunEvent;
import dev.mosaic.ports.agent.RunRequest;
import dev.mosaic.testkit.gateway.GatewayRun;
import dev.mosaic.testkit.gateway.RunScript;
import dev.mosaic.testkit.gateway.ScriptedOpenClaw;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SubAgentRunsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String CALL = "call-1";
  private static final RunScript DELEGATES =
      RunScript.empty().thenSubAgent(CALL, "Count the beans").thenText("I will tell you.");

  private final ScriptedOpenClaw gateway = ScriptedOpenClaw.start();
  private final HttpAgentChannel channel = new HttpAgentChannel(ChannelLimits.standard());
  private final SocketAgentRuns runs = another();
  private final RunRequest request =
      new RunRequest(ConversationId.random(), new TurnId(UUID.randomUUID()), "How many beans?");

  @AfterEach
  void close() {
    runs.close();
    channel.close();
    gateway.close();
  }

  @Test
  void isOverOnceTheAgentHasSaidWhatItsSubAgentFound() {
    gateway.script(DELEGATES);
    AgentRun run = take(runs);
    List<RunEvent> before = readUntil(run, text("I will tell you."));
    assertThat(before).noneMatch(RunEvent.ToolEnded.class::isInstance);
    gateway.awaitRun(it -> it.state() == GatewayRun.State.COMPLETE, PATIENCE);

    gateway.subAgentUses(CALL, "exec");
    List<RunEvent> working = readUntil(run, RunEvent.ToolOutput.class::isInstance);
    gateway.subAgentEnds(CALL, "Seven, in two jars.", RunScript.saying("There are seven."));
    List<RunEvent> after = heardToTheEnd(run);

    assertThat(working.getLast()).isEqualTo(new RunEvent.ToolOutput(CALL, "exec…"));
    assertThat(endOf(after))
        .satisfies(
            end -> {
              assertThat(end.ok()).isTrue();
              assertThat(end.output()).isEqualTo("Seven, in two jars.");
            });
    assertThat(after.getLast())
        .isEqualTo(
            new RunEvent.Ended(Status.COMPLETE, "I will tell you.\n\nThere are seven.", null));
  }

  @Test
  void waitsForTheAgentThatSaysNothingUntilItsSubAgentIsDone() {
    gateway.script(RunScript.empty().thenSubAgent(CALL, "Count the beans"));
    AgentRun run = take(runs);
    gateway.awaitRun(it -> it.state() == GatewayRun.State.COMPLETE, PATIENCE);

    gateway.subAgentEnds(CALL, "Seven.", RunScript.saying("There are seven."));

    assertThat(heardToTheEnd(run).getLast())
        .isEqualTo(new RunEvent.Ended(Status.COMPLETE, "There are seven.", null));
  }

  @Test
  void waitsForEachOfThem() {
    gateway.script(RunScript.empty().thenSubAgent(CALL, "Count").thenSubAgent("call-2", "Weigh"));
    AgentRun run = take(runs);
    gateway.awaitRun(it -> it.state() == GatewayRun.State.COMPLETE, PATIENCE);

    gateway.subAgentEnds("call-2", "A pound.", RunScript.saying("They weigh a pound."));
    List<RunEvent> first = readUntil(run, text("They weigh a pound."));
    gateway.subAgentEnds(CALL, "Seven.", RunScript.saying("There are seven."));

    assertThat(first).filteredOn(RunEvent.ToolEnded.class::isInstance).hasSize(1);
    assertThat(heardToTheEnd(run).getLast())
        .isEqualTo(
            new RunEvent.Ended(Status.COMPLETE, "They weigh a pound.\n\nThere are seven.", null));
  }

  @Test
  void isJoinedFromAnotherProcessWhileASubAgentWorks() {
    gateway.script(DELEGATES);
    take(runs).close();
    gateway.awaitRun(it -> it.state() == GatewayRun.State.COMPLETE, PATIENCE);
    try (SocketAgentRuns others = another()) {
      AgentRun joined = take(others);
      readUntil(joined, text("I will tell you."));

      gateway.subAgentEnds(CALL, "Seven.", RunScript.saying("There are seven."));

      List<RunEvent> events = heardToTheEnd(joined);
      assertThat(endOf(events).output()).isEqualTo("Seven.");
      assertThat(events.getLast())
          .isEqualTo(
              new RunEvent.Ended(Status.COMPLETE, "I will tell you.\n\nThere are seven.", null));
      assertThat(gateway.runs()).hasSize(2);
    }
  }

  @Test
  void isJoinedWhileTheAgentSaysWhatItsSubAgentFound() {
    CountDownLatch going = new CountDownLatch(1);
    gateway.script(DELEGATES);
    take(runs).close();
    gateway.awaitRun(it -> it.state() == GatewayRun.State.COMPLETE, PATIENCE);
    gateway.subAgentEnds(
        CALL, "Seven.", RunScript.saying("There are").thenWaitFor(going).thenText(" seven."));

    AgentRun joined = take(runs);
    readUntil(joined, text("I will tell you.\n\nThere are"));
    going.countDown();

    assertThat(heardToTheEnd(joined).getLast())
        .isEqualTo(
            new RunEvent.Ended(Status.COMPLETE, "I will tell you.\n\nThere are seven.", null));
  }

  @Test
  void isFoundWholeWhereNobodyListened() {
    gateway.script(DELEGATES);
    take(runs).close();
    gateway.awaitRun(it -> it.state() == GatewayRun.State.COMPLETE, PATIENCE);
    gateway.subAgentEnds(CALL, "Seven.", RunScript.saying("There are seven."));
    gateway.awaitRun(
        it -> it.asked().runId().startsWith("announce:") && it.state() != GatewayRun.State.RUNNING,
        PATIENCE);

    List<RunEvent> events = heardToTheEnd(take(runs));

    assertThat(endOf(events).output()).isEqualTo("Seven.");
    assertThat(events.getLast())
        .isEqualTo(
            new RunEvent.Ended(Status.COMPLETE, "I will tell you.\n\nThere are seven.", null));
  }

  @Test
  void endsItsSubAgentsWhenItIsStopped() {
    gateway.script(DELEGATES);
    AgentRun run = take(runs);
    readUntil(run, text("I will tell you."));
    gateway.awaitRun(it -> it.state() == GatewayRun.State.COMPLETE, PATIENCE);

    run.abort();

    gateway.awaitRequest(asked -> asked.method().equals("tasks.cancel"), PATIENCE);
    List<RunEvent> events = heardToTheEnd(run);
    assertThat(endOf(events).ok()).isFalse();
    assertThat(events.getLast())
        .isInstanceOfSatisfying(
            RunEvent.Ended.class, end -> assertThat(end.status()).isEqualTo(Status.INTERRUPTED));
  }

  private SocketAgentRuns another() {
    return new SocketAgentRuns(channel.pairing(), SocketLimits.standard());
  }

  private AgentRun take(SocketAgentRuns by) {
    return by.take(gateway.endpoint(), new SecretText(gateway.token()), request);
  }

  private static Predicate<RunEvent> text(String whole) {
    return event -> event.equals(new RunEvent.Text(whole));
  }

  private static RunEvent.ToolEnded endOf(List<RunEvent> events) {
    return events.stream()
        .filter(RunEvent.ToolEnded.class::isInstance)
        .map(RunEvent.ToolEnded.class::cast)
        .findFirst()
        .orElseThrow();
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
}
