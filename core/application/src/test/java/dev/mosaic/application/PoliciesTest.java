package dev.mosaic.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.application.agent.life.RunPolicy;
import dev.mosaic.application.chat.TurnPolicy;
import dev.mosaic.application.llm.AskPolicy;
import dev.mosaic.application.session.SessionPolicy;
import dev.mosaic.application.setup.InvalidPolicy;
import dev.mosaic.domain.agent.ResourceLimits;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PoliciesTest {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration HOUR = Duration.ofHours(1);

  // Written out a second time: whoever changes a default meets what people rely on.
  @Test
  void anInstanceToldNothingGoesByTheseNumbers() {
    Policies policies = Policies.standard("agent:1", 8081);

    assertThat(policies)
        .isEqualTo(
            new Policies(
                new SessionPolicy(
                    Duration.ofMinutes(15),
                    Duration.ofDays(14),
                    Duration.ofDays(90),
                    Duration.ofSeconds(20)),
                new RunPolicy(
                    Duration.ofMinutes(5),
                    Duration.ofMillis(75),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(15),
                    new ResourceLimits(2048, 2.0, 512),
                    "agent:1",
                    8081),
                new AskPolicy(Duration.ofSeconds(30), Duration.ofSeconds(240)),
                new TurnPolicy(
                    Duration.ofSeconds(1), Duration.ofSeconds(60), Duration.ofSeconds(1))));
  }

  @Test
  void refusesSessionsThatEndBeforeTheirTokens() {
    assertThatCode(() -> new SessionPolicy(MINUTE, HOUR, HOUR, SECOND)).doesNotThrowAnyException();
    refused("refreshLifetime", () -> new SessionPolicy(MINUTE, HOUR, MINUTE, SECOND));
    refused("accessLifetime", () -> new SessionPolicy(HOUR, HOUR, HOUR, SECOND));
    refused("refreshGrace", () -> new SessionPolicy(MINUTE, HOUR, HOUR, MINUTE));
    refused("refreshGrace", () -> new SessionPolicy(MINUTE, HOUR, HOUR, Duration.ZERO));
  }

  @Test
  void refusesToRunAgentsOfNoImageOrWithoutTime() {
    refused("image", () -> RunPolicy.standard(" ", 8081));
    refused("port", () -> RunPolicy.standard("agent:1", 0));
    refused("port", () -> RunPolicy.standard("agent:1", 65_536));
    refused("readyInterval", () -> run(SECOND, SECOND, SECOND, SECOND));
    refused("readyInterval", () -> run(MINUTE, Duration.ZERO, SECOND, SECOND));
    refused("stopGrace", () -> run(MINUTE, SECOND, SECOND.negated(), SECOND));
    refused("touchInterval", () -> run(MINUTE, SECOND, SECOND, Duration.ZERO));
  }

  @Test
  void refusesToOutwaitTheGateway() {
    refused("firstTokenOfLast", () -> new AskPolicy(SECOND, AskPolicy.PATIENCE_OF_GATEWAY));
    refused("firstToken", () -> new AskPolicy(MINUTE, SECOND));
    refused("firstToken", () -> new AskPolicy(Duration.ZERO, SECOND));
  }

  @Test
  void refusesToTellOfAStartLessOftenThanItMayWait() {
    refused("news", () -> new TurnPolicy(MINUTE, SECOND, SECOND));
    refused("news", () -> new TurnPolicy(Duration.ZERO, SECOND, SECOND));
    refused("pause", () -> new TurnPolicy(SECOND, MINUTE, Duration.ZERO));
  }

  private static RunPolicy run(Duration start, Duration ready, Duration stop, Duration touch) {
    return new RunPolicy(start, ready, stop, touch, ResourceLimits.DEFAULT, "agent:1", 8081);
  }

  private static void refused(String name, Runnable making) {
    assertThatThrownBy(making::run).isInstanceOf(InvalidPolicy.class).hasMessageContaining(name);
  }
}
