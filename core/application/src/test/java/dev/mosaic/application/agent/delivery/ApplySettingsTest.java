package dev.mosaic.application.agent.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.application.World;
import dev.mosaic.application.agent.AgentCases;
import dev.mosaic.application.agent.life.AgentActivity;
import dev.mosaic.application.agent.life.AgentView;
import dev.mosaic.application.agent.life.WakeAgent;
import dev.mosaic.application.chat.Conversing;
import dev.mosaic.application.config.ReturnToConfigVersion;
import dev.mosaic.application.config.SaveAgentConfig;
import dev.mosaic.application.provider.ChangeProvider;
import dev.mosaic.application.provider.KeyChange;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.agent.AgentEgress;
import dev.mosaic.domain.agent.AgentState;
import dev.mosaic.domain.agent.SettingsApplication.State;
import dev.mosaic.domain.provider.ModelRef;
import dev.mosaic.domain.settings.AgentPolicy;
import dev.mosaic.domain.settings.ConfigVersion;
import dev.mosaic.ports.agent.AgentReach;
import dev.mosaic.ports.agent.SettingsTaken;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ApplySettingsTest {
  private final World world = new World();
  private final AgentCases agents = world.mosaic.agents();
  private final Caller ada = world.equipped("ada");

  @Test
  void bringsSettingsToARunningAgentWithoutARestart() throws Exception {
    wake();

    save("Be brief.");

    await(view -> view.application().state() == State.APPLIED && refreshes() == 1);
    assertThat(creates()).isEqualTo(1);
    assertThat(versions()).extracting(ConfigVersion::result).contains(ConfigVersion.Result.RAN);
  }

  @Test
  void isOneAgentWhetherItWasShownOrItsSettingsWereSavedFirst() throws Exception {
    view();
    save("Be brief.");
    wake();

    save("Be long.");

    await(view -> view.application().state() == State.APPLIED && refreshes() == 1);
    assertThat(creates()).isEqualTo(1);
  }

  @Test
  void leavesASleepingAgentAsleep() {
    save("Be brief.");

    assertThat(view().application().state()).isEqualTo(State.NONE);
    assertThat(world.engine.calls()).isEmpty();
  }

  @Test
  void waitsForTheAnswerUnderWay() throws Exception {
    wake();
    AgentActivity.Hold answering = agents.life().activity().keepAwake(ada.id(), "answering");

    save("Be brief.");

    assertThat(view().application().state()).isEqualTo(State.WAITING);
    assertThat(refreshes()).isZero();
    answering.close();
    await(view -> view.application().state() == State.APPLIED && refreshes() == 1);
  }

  @Test
  void aMessageWaitsForTheSettingsThatWereSavedBeforeIt() throws Exception {
    wake();
    AgentActivity.Hold answering = agents.life().activity().keepAwake(ada.id(), "answering");
    save("Be brief.");
    CountDownLatch waits = new CountDownLatch(1);
    CompletableFuture<Void> said = say("After the change", waits);

    assertThat(waits.await(10, TimeUnit.SECONDS)).as("it waits").isTrue();
    assertThat(world.channel.turns()).isEmpty();
    answering.close();

    said.get(10, TimeUnit.SECONDS);
    assertThat(world.channel.turns()).hasSize(1);
    assertThat(refreshes()).isEqualTo(1);
  }

  @Test
  void aMessageWaitsForTheRestartThatSettingsNeed() throws Exception {
    wake();
    world.engine.script().takesSettings(new SettingsTaken.NeedsRestart());
    save("Be brief.");

    say("After the change", new CountDownLatch(1)).get(10, TimeUnit.SECONDS);

    assertThat(creates()).isEqualTo(2);
    assertThat(world.channel.turns()).hasSize(1);
  }

  private CompletableFuture<Void> say(String text, CountDownLatch waits) {
    return CompletableFuture.runAsync(
        () -> Conversing.say(world, ada, text, waits::countDown),
        command -> Thread.ofVirtual().start(command));
  }

  @Test
  void doesNotWaitWhenItsOwnerSaysNow() throws Exception {
    wake();
    try (AgentActivity.Hold ignored = agents.life().activity().keepAwake(ada.id(), "answering")) {
      save("Be brief.");

      agents.delivery().apply().apply(ada.id());

      await(view -> view.application().state() == State.APPLIED && refreshes() == 1);
    }
  }

  @Test
  void restartsAnAgentThatCannotTakeSettingsOnWhileItRuns() throws Exception {
    wake();
    world.engine.script().takesSettings(new SettingsTaken.NeedsRestart());

    save("Be brief.");

    await(view -> creates() == 2 && view.state() instanceof AgentState.Running);
    await(view -> view.application().state() == State.APPLIED);
  }

  @Test
  void goesBackToTheLastSettingsThatRanWhenNewOnesAreRefused() throws Exception {
    save("Be brief.");
    wake();
    world.engine.script().takesSettings(new SettingsTaken.Refused("models: Invalid input"));

    save("Be long.");

    await(view -> view.application().state() == State.FAILED);
    assertThat(view().application().message()).contains("models: Invalid input");
    assertThat(personality()).isEqualTo("Be brief.");
    assertThat(versions().getFirst().origin()).isEqualTo(ConfigVersion.Origin.AUTOMATIC);
    assertThat(versions().get(1).result()).isEqualTo(ConfigVersion.Result.REFUSED);
  }

  @Test
  void doesNotBlameSettingsThatRanBefore() throws Exception {
    save("Be brief.");
    wake();
    save("Be long.");
    await(view -> view.application().state() == State.APPLIED && refreshes() == 1);
    world.engine.script().takesSettings(new SettingsTaken.Refused("models: Invalid input"));

    world.addProvider(ada, "second");
    changeTheAccount("Renamed", null);

    await(view -> view.application().state() == State.FAILED);
    assertThat(personality()).isEqualTo("Be long.");
    assertThat(versions()).noneMatch(it -> it.result() == ConfigVersion.Result.REFUSED);
  }

  @Test
  void saysWhatIsMissingWhenTheOnlyAccountIsSwitchedOff() throws Exception {
    wake();

    changeTheAccount("Acme", false);

    await(view -> view.application().state() == State.FAILED);
    assertThat(view().application().message()).contains("no model to think with");
    assertThat(refreshes()).isZero();
  }

  @Test
  void startsOnTheLastSettingsThatRanWhenItExitsOverNewOnes() throws Exception {
    save("Be brief.");
    wake();
    agents.life().stop().stop(ada.id()).join();
    save("Be long.");
    world.engine.script().exitOnceAfterStart(78, "agents: Invalid input");
    world.channel.readyWhen(
        () -> world.engine.inspect(world.agentOf(ada).id()).orElseThrow().running());

    WakeAgent.Outcome outcome = agents.life().wake().wake(ada.id()).get(10, TimeUnit.SECONDS);

    assertThat(outcome).isInstanceOf(WakeAgent.Outcome.Awake.class);
    assertThat(personality()).isEqualTo("Be brief.");
    assertThat(view().application().state()).isEqualTo(State.FAILED);
    assertThat(view().application().message())
        .isEqualTo(
            "Your agent did not accept version 3 of its settings, so it goes on with version 2."
                + " It said: agents: Invalid input");
  }

  @Test
  void returnsToAnEarlierVersionAndKeepsThoseBetween() {
    save("Be brief.");
    save("Be long.");

    ReturnToConfigVersion.Outcome outcome =
        world.mosaic.configs().returnToVersion().returnTo(ada, 2);

    assertThat(outcome).isEqualTo(new ReturnToConfigVersion.Outcome.Returned());
    assertThat(personality()).isEqualTo("Be brief.");
    assertThat(versions()).extracting(ConfigVersion::number).containsExactly(4, 3, 2, 1);
    assertThat(world.mosaic.configs().returnToVersion().returnTo(ada, 99))
        .isEqualTo(new ReturnToConfigVersion.Outcome.NotFound());
  }

  @Test
  void startsRunningAgentsAfreshWhenTheWayOutChanges() throws Exception {
    wake();
    assertThat(world.engine.reachOf(world.agentOf(ada).id())).contains(AgentReach.MOSAIC_ONLY);

    world
        .mosaic
        .policies()
        .saveAgentPolicy()
        .save(
            ada,
            new AgentPolicy(
                AgentEgress.DIRECT,
                AgentPolicy.STANDARD.allowedHosts(),
                Duration.ofMinutes(1),
                Duration.ofDays(1),
                Duration.ofMinutes(30),
                null));

    await(view -> creates() == 2 && view.state() instanceof AgentState.Running);
    assertThat(world.engine.reachOf(world.agentOf(ada).id())).contains(AgentReach.ANYWHERE);
  }

  private void wake() throws Exception {
    assertThat(agents.life().wake().wake(ada.id()).get(10, TimeUnit.SECONDS))
        .isInstanceOf(WakeAgent.Outcome.Awake.class);
  }

  private void save(String personality) {
    SaveAgentConfig.Outcome outcome =
        world
            .mosaic
            .configs()
            .save()
            .save(
                new SaveAgentConfig.Command(
                    ada,
                    null,
                    ModelRef.parse("primaryModel", "acme/scripted-small"),
                    List.of(),
                    personality,
                    null,
                    null,
                    Duration.ofMinutes(30)));
    assertThat(outcome).isInstanceOf(SaveAgentConfig.Outcome.Saved.class);
  }

  private void changeTheAccount(String displayName, @Nullable Boolean active) {
    world
        .mosaic
        .providers()
        .change()
        .change(
            new ChangeProvider.Command(
                ada,
                world.stores.providers().list(ada.id()).getFirst().id(),
                null,
                displayName,
                null,
                null,
                new KeyChange.Keep(),
                null,
                active,
                false));
  }

  private AgentView view() {
    return agents.life().show().show(ada.id());
  }

  private void await(Predicate<AgentView> wanted) throws Exception {
    CountDownLatch seen = new CountDownLatch(1);
    Runnable look =
        () -> {
          if (wanted.test(view())) {
            seen.countDown();
          }
        };
    try (AutoCloseable ignored = agents.life().watch().watch(ada.id(), look)) {
      look.run();
      assertThat(seen.await(10, TimeUnit.SECONDS)).as("%s", view()).isTrue();
    }
  }

  private String personality() {
    return world.mosaic.configs().show().show(ada.id()).config().personality();
  }

  private List<ConfigVersion> versions() {
    return world.mosaic.configs().listVersions().list(ada.id());
  }

  private long refreshes() {
    return count("refresh");
  }

  private long creates() {
    return count("create");
  }

  private long count(String verb) {
    return world.engine.calls().stream().filter(call -> call.startsWith(verb)).count();
  }
}
