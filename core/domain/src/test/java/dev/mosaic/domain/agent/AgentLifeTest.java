package dev.mosaic.domain.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.domain.agent.AgentState.Absent;
import dev.mosaic.domain.agent.AgentState.Asleep;
import dev.mosaic.domain.agent.AgentState.Broken;
import dev.mosaic.domain.agent.AgentState.Running;
import dev.mosaic.domain.agent.AgentState.Starting;
import dev.mosaic.domain.agent.AgentState.Stopping;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AgentLifeTest {
  private static final Instant THEN = Instant.parse("2026-01-05T08:00:00Z");
  private static final Instant NOW = THEN.plusSeconds(60);
  private static final GatewayEndpoint GATEWAY = new GatewayEndpoint("10.0.0.2", 18789);
  private static final AgentFault FAULT =
      new AgentFault(AgentFault.Code.CRASHED, "It ended.", "Start it again.");

  private static final Absent ABSENT = AgentLife.absent(THEN);
  private static final Asleep ASLEEP = AgentLife.foundAsleep(THEN, NOW);
  private static final Starting STARTING = ABSENT.start(THEN).reached(StartPhase.CONTAINER);
  private static final Running RUNNING = AgentLife.foundRunning(THEN, THEN, GATEWAY);
  private static final Stopping STOPPING = RUNNING.stop(THEN);
  private static final Broken BROKEN = AgentLife.failed(THEN, FAULT);

  static Stream<AgentState> states() {
    return Stream.of(ABSENT, ASLEEP, STARTING, RUNNING, STOPPING, BROKEN);
  }

  @ParameterizedTest
  @MethodSource("states")
  void startsFromTheFirstPhaseWhateverCameBefore(AgentState before) {
    assertThat(AgentLife.start(before, NOW)).isEqualTo(new Starting(NOW, StartPhase.IMAGE));
  }

  @ParameterizedTest
  @MethodSource("states")
  void failsWhateverCameBefore(AgentState before) {
    assertThat(AgentLife.failed(NOW, FAULT)).isEqualTo(new Broken(NOW, FAULT)).isNotEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("states")
  void stopsWhatIsUpAndLetsRestWhatRests(AgentState before) {
    AgentState after = AgentLife.stop(before, NOW);

    boolean up = List.of(STARTING, RUNNING, BROKEN).contains(before);
    assertThat(after).isEqualTo(up ? new Stopping(NOW) : before);
  }

  @ParameterizedTest
  @MethodSource("states")
  void onlyAStartGetsOnAndEndsWell(AgentState before) {
    AgentState on = AgentLife.reached(before, StartPhase.GATEWAY);
    AgentState ready = AgentLife.ready(before, NOW, GATEWAY);

    boolean starting = before.equals(STARTING);
    assertThat(on).isEqualTo(starting ? new Starting(THEN, StartPhase.GATEWAY) : before);
    assertThat(ready).isEqualTo(starting ? new Running(NOW, NOW, GATEWAY) : before);
  }

  @ParameterizedTest
  @MethodSource("states")
  void onlyARunningAgentIsActiveOrDies(AgentState before) {
    AgentState active = AgentLife.active(before, NOW);
    AgentState dead = AgentLife.died(before, NOW, FAULT);

    boolean running = before.equals(RUNNING);
    assertThat(active).isEqualTo(running ? new Running(THEN, NOW, GATEWAY) : before);
    assertThat(dead).isEqualTo(running ? new Broken(NOW, FAULT) : before);
  }

  @ParameterizedTest
  @MethodSource("states")
  void onlyAStoppingAgentFallsAsleepOrFailsTo(AgentState before) {
    AgentState asleep = AgentLife.stopped(before, NOW);
    AgentState awake = AgentLife.notStopped(before, NOW, FAULT);

    boolean stopping = before.equals(STOPPING);
    assertThat(asleep).isEqualTo(stopping ? new Asleep(NOW) : before);
    assertThat(awake).isEqualTo(stopping ? new Broken(NOW, FAULT) : before);
  }

  @Test
  void isFoundAsItWasLastActive() {
    assertThat(AgentLife.foundAsleep(THEN, NOW).since()).isEqualTo(THEN);
    assertThat(AgentLife.foundAsleep(null, NOW).since()).isEqualTo(NOW);
    assertThat(AgentLife.foundRunning(THEN, NOW, GATEWAY).lastActiveAt()).isEqualTo(THEN);
    assertThat(AgentLife.foundRunning(null, NOW, GATEWAY).lastActiveAt()).isEqualTo(NOW);
  }

  @Test
  void isIdleOnlyOnceTheLimitIsExceeded() {
    Duration limit = Duration.ofMinutes(1);

    assertThat(RUNNING.idleLongerThan(limit, THEN.plus(limit))).isFalse();
    assertThat(RUNNING.idleLongerThan(limit, THEN.plus(limit).plusNanos(1))).isTrue();
    assertThat(RUNNING.activeAt(NOW).activeAt(THEN).lastActiveAt()).isEqualTo(NOW);
  }
}
