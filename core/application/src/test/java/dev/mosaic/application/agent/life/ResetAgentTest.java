package dev.mosaic.application.agent.life;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.application.World;
import dev.mosaic.application.agent.AgentCases;
import dev.mosaic.application.agent.life.ResetAgent.Outcome;
import dev.mosaic.application.agent.life.ResetAgent.Scope;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.agent.AgentFault;
import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.agent.AgentState;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResetAgentTest {
  private final World world = new World();
  private final AgentCases agents = world.mosaic.agents();
  private final Caller ada = world.equipped("ada");

  @Test
  void givesARunningAgentFreshFilesAndKeepsItsMemory() {
    AgentId agent = withAVolume(ada);

    assertThat(agents.life().reset().reset(ada, Scope.FILES)).isInstanceOf(Outcome.Done.class);

    assertThat(volumeOf(agent)).containsKey("agents/memory").doesNotContainKey("workspace/notes");
    assertThat(agents.life().show().show(ada.id()).state()).isInstanceOf(AgentState.Asleep.class);
    assertThat(agents.life().wake().wake(ada.id()).join())
        .isInstanceOf(WakeAgent.Outcome.Awake.class);
  }

  @Test
  void erasesTheWholeVolumeAndTheNextWakeMakesAnother() {
    AgentId agent = withAVolume(ada);

    assertThat(agents.life().reset().reset(ada, Scope.VOLUME)).isInstanceOf(Outcome.Done.class);

    assertThat(world.engine.volumeOf(agent)).isEmpty();
    assertThat(agents.life().wake().wake(ada.id()).join())
        .isInstanceOf(WakeAgent.Outcome.Awake.class);
    assertThat(volumeOf(agent)).doesNotContainKey("agents/memory");
  }

  @Test
  void resetsNobodyElsesAgent() {
    Caller bob = world.equipped("bob");
    AgentId bobs = withAVolume(bob);
    withAVolume(ada);

    agents.life().reset().reset(ada, Scope.VOLUME);

    assertThat(volumeOf(bobs)).containsKeys("agents/memory", "workspace/notes");
    assertThat(agents.life().show().show(bob.id()).state()).isInstanceOf(AgentState.Running.class);
  }

  @Test
  void hasNothingToDoBeforeTheFirstStart() {
    assertThat(agents.life().reset().reset(ada, Scope.VOLUME)).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void helpsAnAgentThatDoesNotStart() {
    AgentId agent = withAVolume(ada);
    agents.life().stop().stop(ada.id()).join();
    world.channel.neverReady();
    world.engine.script().exitAfterStart(1, "Cannot read the database.");
    assertThat(agents.life().wake().wake(ada.id()).join())
        .isInstanceOf(WakeAgent.Outcome.Failed.class);

    assertThat(agents.life().reset().reset(ada, Scope.FILES)).isInstanceOf(Outcome.Done.class);

    assertThat(volumeOf(agent)).doesNotContainKey("workspace/notes");
  }

  @Test
  void saysWhyItCouldNotReset() {
    withAVolume(ada);
    agents.life().stop().stop(ada.id()).join();
    world.engine.script().unavailable("Docker does not answer");

    assertThat(agents.life().reset().reset(ada, Scope.VOLUME))
        .isInstanceOfSatisfying(
            Outcome.Failed.class,
            failed ->
                assertThat(failed.fault().code()).isEqualTo(AgentFault.Code.DOCKER_UNAVAILABLE));
  }

  private AgentId withAVolume(Caller owner) {
    agents.life().wake().wake(owner.id()).join();
    AgentId agent = world.agentOf(owner).id();
    volumeOf(agent).put("workspace/notes", "notes");
    volumeOf(agent).put("agents/memory", "memory");
    return agent;
  }

  private Map<String, String> volumeOf(AgentId agent) {
    return world.engine.volumeOf(agent).orElseThrow();
  }
}
