package dev.mosaic.domain.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.domain.InvalidInput;
import dev.mosaic.domain.agent.AgentEgress;
import dev.mosaic.domain.provider.AllowedHost;
import dev.mosaic.domain.provider.PrivateHosts;
import dev.mosaic.domain.user.Role;
import dev.mosaic.domain.user.User;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.domain.user.Username;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgentPolicyTest {
  private static final Set<AllowedHost> LAN = Set.of(AllowedHost.parse("ollama.lan"));

  private final User admin = User.breakglass(UserId.random(), new Username("ada"), Instant.EPOCH);

  @ParameterizedTest
  @CsvSource({"PT1M, P7D", "PT5M, PT5M"})
  void takesBoundsFromAMinuteToAWeek(Duration shortest, Duration longest) {
    assertThat(bounds(shortest, longest).longestIdle()).isEqualTo(longest);
  }

  @ParameterizedTest
  @CsvSource({"PT59S, PT1H", "PT1M, P7DT1S", "PT2H, PT1H"})
  void refusesBoundsOutsideThatOrTheWrongWayRound(Duration shortest, Duration longest) {
    assertThatThrownBy(() -> bounds(shortest, longest))
        .isInstanceOfSatisfying(
            InvalidInput.class, refused -> assertThat(refused.field()).isEqualTo("idleBounds"));
  }

  @ParameterizedTest
  @CsvSource({"PT1M", "PT24H"})
  void letsAnswersBeSilentForAMinuteToADay(Duration silence) {
    assertThat(silentFor(silence).longestSilence()).isEqualTo(silence);
  }

  @ParameterizedTest
  @CsvSource({"PT59S", "PT24H1S"})
  void refusesSilenceOutsideThat(Duration silence) {
    assertThatThrownBy(() -> silentFor(silence))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refused -> assertThat(refused.field()).isEqualTo("answerSilenceMin"));
  }

  @Test
  void letsAPersonChooseTheBoundsThemselvesAndNothingBeyond() {
    AgentPolicy policy = bounds(Duration.ofMinutes(5), Duration.ofMinutes(60));

    assertThatCode(() -> policy.requireAllowed(Duration.ofMinutes(5))).doesNotThrowAnyException();
    assertThatCode(() -> policy.requireAllowed(Duration.ofMinutes(60))).doesNotThrowAnyException();
    for (Duration beyond : new Duration[] {Duration.ofSeconds(299), Duration.ofSeconds(3_601)}) {
      assertThatThrownBy(() -> policy.requireAllowed(beyond))
          .isInstanceOf(InvalidInput.class)
          .hasMessage("Choose 5 to 60 minutes; an administrator set these bounds.");
    }
  }

  @Test
  void keepsMembersToTheHostsNamed() {
    AgentPolicy policy =
        new AgentPolicy(
            AgentEgress.CLOSED,
            LAN,
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(30),
            null);

    assertThat(policy.privateHostsOf(admin)).isEqualTo(PrivateHosts.all());
    assertThat(policy.privateHostsOf(admin.withRole(Role.MEMBER)))
        .isEqualTo(PrivateHosts.only(LAN));
    assertThat(AgentPolicy.STANDARD.privateHostsOf(admin.withRole(Role.MEMBER)))
        .isEqualTo(PrivateHosts.none());
  }

  @Test
  void takesTwoHundredHostsAndNoMore() {
    assertThat(hosts(200).allowedHosts()).hasSize(200);
    assertThatThrownBy(() -> hosts(201)).isInstanceOf(InvalidInput.class);
  }

  private static AgentPolicy silentFor(Duration silence) {
    return new AgentPolicy(
        AgentEgress.CLOSED, Set.of(), Duration.ofMinutes(1), Duration.ofMinutes(2), silence, null);
  }

  private static AgentPolicy bounds(Duration shortest, Duration longest) {
    return new AgentPolicy(
        AgentEgress.CLOSED, Set.of(), shortest, longest, Duration.ofMinutes(30), null);
  }

  private static AgentPolicy hosts(int count) {
    return new AgentPolicy(
        AgentEgress.CLOSED,
        IntStream.range(0, count)
            .mapToObj(i -> AllowedHost.parse("h" + i + ".lan"))
            .collect(Collectors.toSet()),
        Duration.ofMinutes(1),
        Duration.ofMinutes(2),
        Duration.ofMinutes(30),
        null);
  }
}
