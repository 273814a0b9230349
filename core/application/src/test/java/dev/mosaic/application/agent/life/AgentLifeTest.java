package dev.mosaic.application.agent.life;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.application.Mosaic;
import dev.mosaic.application.World;
import dev.mosaic.application.agent.AgentCases;
import dev.mosaic.application.agent.door.ServeAgentConfig;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.agent.AgentFault;
import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.agent.AgentState;
import dev.mosaic.domain.secret.SecretText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class AgentLifeTest {
  private final World world = new World();
  private final AgentCases agents = world.mosaic.agents();
  private final Caller ada = world.equipped("ada");

  @Test
  void wakesAnAgentOnceHoweverManyAsk() {
    List<CompletableFuture<WakeAgent.Outcome>> wakes = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      wakes.add(agents.life().wake().wake(ada.id()));
    }

    assertThat(wakes.stream().map(CompletableFuture::join))
        .allMatch(WakeAgent.Outcome.Awake.class::isInstance);
    assertThat(world.engine.calls()).filteredOn(call -> call.startsWith("create")).hasSize(1);
  }

  @Test
  void givesEveryStartATokenOfItsOwnThatDiesWithIt() {
    SecretText first = awake().token();
    agents.life().stop().stop(ada.id()).join();
    AgentId agent = world.agentOf(ada).id();
    ServeAgentConfig.Outcome asleep = serve(agent, first);
    SecretText second = awake().token();

    assertThat(asleep).isInstanceOf(ServeAgentConfig.Outcome.Refused.class);
    assertThat(second).isNotEqualTo(first);
    assertThat(serve(agent, first)).isInstanceOf(ServeAgentConfig.Outcome.Refused.class);
    assertThat(serve(agent, second)).isInstanceOf(ServeAgentConfig.Outcome.Served.class);
  }

  @Test
  void servesAContainerNothingButItsOwnOwnersSetup() {
    Caller bob = world.equipped("bob");
    SecretText adasToken = awake().token();
    agents.life().wake().wake(bob.id()).join();

    assertThat(serve(world.agentOf(bob).id(), adasToken))
        .isInstanceOf(ServeAgentConfig.Outcome.Refused.class);
    assertThat(serve(AgentId.ofUser(UUID.randomUUID()), adasToken))
        .isInstanceOf(ServeAgentConfig.Outcome.Refused.class);
    assertThat(serve(AgentId.ofSystem(world.agentOf(ada).id().value()), adasToken))
        .isInstanceOf(ServeAgentConfig.Outcome.Refused.class);
  }

  @Test
  void saysWhatIsMissingWithoutAProvider() {
    Caller bob = world.member("bob");

    assertThat(faultOf(bob)).isEqualTo(AgentFault.Code.NO_PROVIDER);
    assertThat(world.engine.calls()).noneMatch(call -> call.startsWith("create"));
  }

  @Test
  void saysWhyAStartFailed() {
    world.engine.script().unavailable("Docker does not answer");
    assertThat(faultOf(ada)).isEqualTo(AgentFault.Code.DOCKER_UNAVAILABLE);

    world.engine.script().available().imageMissing(World.IMAGE);
    assertThat(faultOf(ada)).isEqualTo(AgentFault.Code.IMAGE_PULL_FAILED);

    world.engine.script().imageFetchable(World.IMAGE).networkCapacity(0);
    assertThat(faultOf(ada)).isEqualTo(AgentFault.Code.NETWORK_EXHAUSTED);

    world.engine.script().networkCapacity(5).outOfMemoryAfterStart();
    world.channel.neverReady();
    assertThat(faultOf(ada)).isEqualTo(AgentFault.Code.OUT_OF_MEMORY);

    world.engine.script().startsWell();
    assertThat(faultOf(ada)).isEqualTo(AgentFault.Code.START_TIMEOUT);
  }

  @Test
  void showsInvalidSettingsAndDoesNotTryAgainByItself() {
    world.channel.neverReady();
    world.engine.script().exitAfterStart(78, "Invalid config: agents.defaults.model");

    WakeAgent.Outcome outcome = agents.life().wake().wake(ada.id()).join();

    AgentFault fault = ((WakeAgent.Outcome.Failed) outcome).fault();
    assertThat(fault.code()).isEqualTo(AgentFault.Code.SETTINGS_INVALID);
    assertThat(fault.message()).contains("Invalid config: agents.defaults.model");
    assertThat(world.engine.calls()).filteredOn(call -> call.startsWith("start ")).hasSize(1);
  }

  @Test
  void saysWithWhichWordsAGatewayEndedInsteadOfStarting() {
    world.channel.neverReady();
    world.engine.script().exitAfterStart(1, "Another owner is still active.");

    WakeAgent.Outcome outcome = agents.life().wake().wake(ada.id()).join();

    AgentFault fault = ((WakeAgent.Outcome.Failed) outcome).fault();
    assertThat(fault.code()).isEqualTo(AgentFault.Code.CRASHED);
    assertThat(fault.message())
        .isEqualTo("Your agent stopped unexpectedly (exit code 1): Another owner is still active.");
  }

  @Test
  void givesUpAStartThatSomebodyStops() {
    AtomicReference<CompletableFuture<Void>> stopped = new AtomicReference<>();
    world.channel.readyWhen(
        () -> {
          stopped.compareAndSet(null, agents.life().stop().stop(ada.id()));
          return false;
        });

    WakeAgent.Outcome outcome = agents.life().wake().wake(ada.id()).join();
    stopped.get().join();

    assertThat(outcome).isInstanceOf(WakeAgent.Outcome.Cancelled.class);
    assertThat(stateOf(ada)).isInstanceOf(AgentState.Asleep.class);
    assertThat(world.engine.inspect(world.agentOf(ada).id()).orElseThrow().running()).isFalse();
  }

  @Test
  void sleepsAnAgentIdleLongerThanItsLimit() {
    awake();
    world.clock.advance(Duration.ofMinutes(30));
    assertThat(agents.life().stopIdle().stopIdle()).isEmpty();

    world.clock.advance(Duration.ofSeconds(1));

    assertThat(agents.life().stopIdle().stopIdle()).containsExactly(ada.id());
    agents.life().stop().stop(ada.id()).join();
    assertThat(world.engine.volumeOf(world.agentOf(ada).id())).isPresent();
  }

  @Test
  void keepsAnAgentAwakeThatIsAtWork() {
    awake();
    try (AgentActivity.Hold ignored = agents.life().activity().keepAwake(ada.id(), "answering")) {
      world.clock.advance(Duration.ofHours(2));

      assertThat(agents.life().stopIdle().stopIdle()).isEmpty();
      assertThat(agents.life().show().show(ada.id()).keepsAwake()).containsExactly("answering");
    }
    assertThat(agents.life().stopIdle().stopIdle()).isEmpty();
  }

  @Test
  void noticesAnAgentThatDied() {
    awake();
    world.engine.die(world.agentOf(ada).id(), 137, true);

    assertThat(agents.life().noticeDead().notice()).containsExactly(ada.id());

    assertThat(stateOf(ada))
        .isInstanceOfSatisfying(
            AgentState.Broken.class,
            broken -> assertThat(broken.fault().code()).isEqualTo(AgentFault.Code.OUT_OF_MEMORY));
  }

  @Test
  void concludesNothingWhileTheEngineDoesNotAnswer() {
    awake();
    world.engine.script().unavailable("restarting");

    assertThat(agents.life().noticeDead().notice()).isEmpty();

    assertThat(stateOf(ada)).isInstanceOf(AgentState.Running.class);
  }

  @Test
  void takesOverARunningAgentAfterARestartOfTheServer() {
    SecretText token = awake().token();
    Mosaic next = world.restarted();

    RecoverAgents.Report report = next.agents().life().recover().recover();

    assertThat(report.takenOver()).isEqualTo(1);
    assertThat(next.agents().life().wake().wake(ada.id()).join())
        .isInstanceOfSatisfying(
            WakeAgent.Outcome.Awake.class, a -> assertThat(a.token()).isEqualTo(token));
    assertThat(world.engine.calls()).filteredOn(call -> call.startsWith("create")).hasSize(1);
  }

  @Test
  void stopsAfterARestartWhatIsNotAsItShouldBe() {
    awake();
    world.engine.changeByHand(world.agentOf(ada).id());
    Mosaic next = world.restarted();

    RecoverAgents.Report report = next.agents().life().recover().recover();

    assertThat(report.stopped()).isEqualTo(1);
    assertThat(next.agents().life().show().show(ada.id()).state())
        .isInstanceOf(AgentState.Asleep.class);
  }

  @Test
  void notifiesWatchersOfEveryChange() throws Exception {
    List<AgentState> seen = new ArrayList<>();
    try (AutoCloseable ignored =
        agents
            .life()
            .watch()
            .watch(ada.id(), () -> seen.add(agents.life().show().show(ada.id()).state()))) {
      awake();
    }

    assertThat(seen).last().isInstanceOf(AgentState.Running.class);
    assertThat(seen).filteredOn(AgentState.Starting.class::isInstance).hasSizeGreaterThan(2);
  }

  @Test
  void stopsAllAgentsAtTheEnd() {
    Caller bob = world.equipped("bob");
    awake();
    agents.life().wake().wake(bob.id()).join();

    assertThat(agents.life().stopAll().stopAll(Duration.ofSeconds(20))).isTrue();

    assertThat(world.engine.list()).noneMatch(container -> container.running());
  }

  private WakeAgent.Outcome.Awake awake() {
    return (WakeAgent.Outcome.Awake) agents.life().wake().wake(ada.id()).join();
  }

  private AgentFault.Code faultOf(Caller caller) {
    return ((WakeAgent.Outcome.Failed) agents.life().wake().wake(caller.id()).join())
        .fault()
        .code();
  }

  private AgentState stateOf(Caller caller) {
    return agents.life().show().show(caller.id()).state();
  }

  private ServeAgentConfig.Outcome serve(AgentId agent, SecretText token) {
    return agents.door().serveConfig().serve(new ServeAgentConfig.Command(agent, token, true));
  }
}
