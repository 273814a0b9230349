package dev.mosaic.application.agent.life;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.application.World;
import dev.mosaic.application.agent.AgentCases;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.agent.AgentState;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.AuditLog;
import dev.mosaic.ports.store.Page;
import dev.mosaic.ports.store.PageRequest;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class PersonsAgentsTest {
  private static final Predicate<AgentState> ANY = state -> true;
  private static final PageRequest FIRST = new PageRequest(1, 50);

  private final World world = new World();
  private final AgentCases agents = world.mosaic.agents();
  private final Caller ada = world.admin();
  private final Caller bob = world.equipped("bob");
  private final Caller cleo = world.equipped("cleo");

  @Test
  void listsWhoseAgentsThereAreAndWhatTheyTake() {
    agents.life().wake().wake(cleo.id()).join();
    agents.life().wake().wake(bob.id()).join();
    agents.life().stop().stop(cleo.id()).join();
    world.engine.script().memoryInUse(123_456);
    world.clock.advance(Duration.ofMinutes(2));
    agents.life().activity().noteActive(bob.id());

    List<AgentOverview> all = listed("", ANY);

    assertThat(all).extracting(AgentOverview::username).containsExactly("bob", "cleo");
    assertThat(all.getFirst().state()).isInstanceOf(AgentState.Running.class);
    assertThat(all.getFirst().memory()).isEqualTo(123_456);
    assertThat(all.getFirst().lastActiveAt()).isEqualTo(world.clock.instant());
    assertThat(all.getLast().state()).isInstanceOf(AgentState.Asleep.class);
    assertThat(all.getLast().memory()).isNull();
  }

  @Test
  void findsAgentsByOwnerAndByWhatTheyDoNow() {
    agents.life().wake().wake(bob.id()).join();
    agents.life().wake().wake(cleo.id()).join();
    agents.life().stop().stop(cleo.id()).join();
    Predicate<AgentState> running = state -> state instanceof AgentState.Running;

    assertThat(listed("CLE", ANY)).extracting(AgentOverview::owner).containsExactly(cleo.id());
    assertThat(listed("", running)).extracting(AgentOverview::owner).containsExactly(bob.id());
    assertThat(listed("", running.negate()))
        .extracting(AgentOverview::owner)
        .containsExactly(cleo.id());
    assertThat(listed("cleo", running)).isEmpty();
  }

  @Test
  void answersAPagePastTheEndWithTheLastOne() {
    agents.life().wake().wake(bob.id()).join();
    agents.life().wake().wake(cleo.id()).join();

    Page<AgentOverview> page =
        agents.life().list().list(new ListAgents.Query("", ANY), new PageRequest(7, 1));

    assertThat(page.request().number()).isEqualTo(2);
    assertThat(page.rows()).extracting(AgentOverview::owner).containsExactly(cleo.id());
  }

  @Test
  void listsAgentsWithoutTheirMemoryWhileTheEngineIsAway() {
    agents.life().wake().wake(bob.id()).join();
    world.engine.script().unavailable("Docker does not answer.");

    assertThat(listed("", ANY))
        .singleElement()
        .extracting(AgentOverview::memory)
        .isEqualTo((Long) null);
  }

  @Test
  void stopsAnAgentAndNotifiesItsOwnerUntilTheyWakeIt() throws Exception {
    agents.life().wake().wake(bob.id()).join();

    StopPersonsAgent.Outcome outcome = agents.life().stopOf().stop(ada, bob.id());

    assertThat(outcome).isInstanceOf(StopPersonsAgent.Outcome.Stopped.class);
    agents.life().stop().stop(bob.id()).join();
    assertThat(agents.life().show().show(bob.id()).stoppedByAdministrator()).isTrue();
    assertThat(noted()).containsExactly(entry("ok"));
    agents.life().wake().wake(bob.id()).join();
    assertThat(agents.life().show().show(bob.id()).stoppedByAdministrator()).isFalse();
  }

  @Test
  void leavesAnAgentThatSleepsAsItIs() {
    agents.life().wake().wake(bob.id()).join();
    agents.life().stop().stop(bob.id()).join();

    assertThat(agents.life().stopOf().stop(ada, bob.id()))
        .isInstanceOfSatisfying(
            StopPersonsAgent.Outcome.Stopped.class,
            stopped -> assertThat(stopped.agent().state()).isInstanceOf(AgentState.Asleep.class));

    assertThat(agents.life().show().show(bob.id()).stoppedByAdministrator()).isFalse();
    assertThat(noted()).containsExactly(entry("already_stopped"));
  }

  @Test
  void hasNothingToStopForSomebodyWhoseAgentNeverStarted() {
    Caller newcomer = world.member("dana");

    assertThat(agents.life().stopOf().stop(ada, newcomer.id()))
        .isInstanceOfSatisfying(
            StopPersonsAgent.Outcome.Stopped.class,
            stopped -> assertThat(stopped.agent().username()).isEqualTo("dana"));
    assertThat(agents.life().stopOf().stop(ada, UserId.random()))
        .isInstanceOf(StopPersonsAgent.Outcome.NotFound.class);
  }

  private List<AgentOverview> listed(String search, Predicate<AgentState> state) {
    return agents.life().list().list(new ListAgents.Query(search, state), FIRST).rows();
  }

  private List<AuditLog.Entry> noted() {
    return world.stores.audit().entries().stream()
        .filter(entry -> entry.action().equals("agent.stopped"))
        .toList();
  }

  private AuditLog.Entry entry(String outcome) {
    return new AuditLog.Entry(
        world.clock.instant(), ada.id(), bob.id(), "agent.stopped", "bob", outcome, ada.address());
  }
}
