package dev.mosaic.application.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.application.Mosaic;
import dev.mosaic.application.World;
import dev.mosaic.application.agent.life.WakeAgent;
import dev.mosaic.application.llm.RelayCall.Outcome;
import dev.mosaic.application.request.Caller;
import dev.mosaic.application.usage.Period;
import dev.mosaic.domain.llm.LlmCall;
import dev.mosaic.domain.llm.TokenUsage;
import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.domain.provider.Model;
import dev.mosaic.domain.provider.ProbeCode;
import dev.mosaic.domain.provider.ProviderFault;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.llm.VendorFailed;
import dev.mosaic.testkit.store.ConcurrentCalls;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a month's limit holds back, and what vendors tell of what they used. */
class LimitTest {
  private static final String MODEL = "scripted-small";
  private static final int LEFT = 30;

  private final World world = new World();
  private final Caller ada = world.equipped("ada");
  private final SecretText token = awake();

  @Test
  void ofManyCallsAtOnceOneTakesWhatIsLeft() {
    world.mosaic.usage().setLimit().set(ada, (long) LEFT);
    world.vendor.stalls(MODEL);

    List<Outcome> outcomes = ConcurrentCalls.call(60, i -> relay());

    assertThat(outcomes).filteredOn(Outcome.Answered.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(Outcome.Spoken.class::isInstance).hasSize(59);
    assertThat(world.vendor.calls()).hasSize(1);
  }

  @Test
  void givesBackWhatACallDidNotUse() {
    world.mosaic.usage().setLimit().set(ada, 1_000L);

    for (int i = 0; i < 3; i++) {
      drain(relay());
    }

    assertThat(calls()).hasSize(3);
    assertThat(used()).isEqualTo(3 * 130);
  }

  @Test
  void givesBackEverythingWhereNoModelAnswers() {
    world.mosaic.usage().setLimit().set(ada, 1_000L);
    world.vendor.fails(
        MODEL,
        new VendorFailed(new ProviderFault(ProbeCode.PROVIDER_DOWN, "Down.", null), null, null));
    assertThat(relay()).isInstanceOf(Outcome.Unavailable.class);
    world.vendor.heals(MODEL);

    assertThat(relay()).isInstanceOf(Outcome.Answered.class);
  }

  @Test
  void givesBackWhatACrashedServerHadSetAside() {
    world.mosaic.usage().setLimit().set(ada, 1_000L);
    world.vendor.stalls(MODEL);
    assertThat(relay()).isInstanceOf(Outcome.Answered.class);
    assertThat(relay()).isInstanceOf(Outcome.Spoken.class);

    assertThat(relay(world.restarted())).isInstanceOf(Outcome.Answered.class);
  }

  @Test
  void remembersWhatWasUsedBeforeARestart() {
    world.mosaic.usage().setLimit().set(ada, 130L);
    drain(relay());

    assertThat(relay(world.restarted())).isInstanceOf(Outcome.Spoken.class);
  }

  @Test
  void beginsAnewWithTheMonth() {
    world.mosaic.usage().setLimit().set(ada, 130L);
    drain(relay());
    assertThat(relay()).isInstanceOf(Outcome.Spoken.class);

    world.clock.advance(Duration.ofDays(31));

    drain(relay());
    assertThat(relay()).isInstanceOf(Outcome.Spoken.class);
  }

  @Test
  void holdsAtOnceToALimitThatIsRaisedLoweredLiftedOrSetAnew() {
    drain(relay());
    world.mosaic.usage().setLimit().set(ada, 130L);
    assertThat(relay()).isInstanceOf(Outcome.Spoken.class);

    world.mosaic.usage().setLimit().set(ada, 131L);
    drain(relay());
    world.mosaic.usage().setLimit().set(ada, 259L);
    assertThat(relay()).isInstanceOf(Outcome.Spoken.class);

    world.mosaic.usage().setLimit().set(ada, null);
    drain(relay());
    world.mosaic.usage().setLimit().set(ada, 3 * 130L);
    assertThat(relay()).isInstanceOf(Outcome.Spoken.class);
    world.mosaic.usage().setLimit().set(ada, 3 * 130L + 1);
    assertThat(relay()).isInstanceOf(Outcome.Answered.class);
  }

  @Test
  void forgetsInTimeWhatWasNeverGivenBack() {
    world.mosaic.usage().setLimit().set(ada, 1_000L);
    world.vendor.stalls(MODEL);
    assertThat(relay()).isInstanceOf(Outcome.Answered.class);

    world.clock.advance(Duration.ofMinutes(59));
    assertThat(relay()).isInstanceOf(Outcome.Spoken.class);
    world.clock.advance(Duration.ofMinutes(2));

    assertThat(relay()).isInstanceOf(Outcome.Answered.class);
  }

  @Test
  void believesNoVendorThatReportsMoreThanItsModelHolds() {
    long lie = 9_000_000_000_000_000_000L;
    world.vendor.tells(new TokenUsage(lie, lie, lie, lie, false));
    drain(relay());
    drain(relay());

    TokenUsage kept = calls().getLast().usage();
    assertThat(kept)
        .isEqualTo(
            new TokenUsage(
                Model.DEFAULT_CONTEXT_WINDOW, Model.DEFAULT_MAX_TOKENS, 0, 0, false, true));
    LocalDate today = LocalDate.ofInstant(world.clock.instant(), ZoneOffset.UTC);
    assertThat(world.mosaic.usage().show().show(ada.id(), new Period(today, today)).rows())
        .hasSize(1);
    assertThat(used()).isEqualTo(2 * kept.total());
  }

  @Test
  void leavesWhatCanBeAsItWasConfigured() {
    TokenUsage most =
        new TokenUsage(Model.DEFAULT_CONTEXT_WINDOW - 3, Model.DEFAULT_MAX_TOKENS, 2, 1, false);
    world.vendor.tells(most);

    drain(relay());

    assertThat(calls().getLast().usage()).isEqualTo(most);
  }

  private long used() {
    return world
        .stores
        .usage()
        .tokensSince(ada.id(), world.clock.instant().minus(Duration.ofDays(1)));
  }

  private List<LlmCall> calls() {
    return world.stores.usage().calls();
  }

  private SecretText awake() {
    return ((WakeAgent.Outcome.Awake) world.mosaic.agents().life().wake().wake(ada.id()).join())
        .token();
  }

  private Outcome relay() {
    return relay(world.mosaic);
  }

  private Outcome relay(Mosaic mosaic) {
    return mosaic
        .llm()
        .relay()
        .relay(
            new RelayCall.Command(
                world.agentOf(ada).id(),
                token,
                "acme",
                ApiType.OPENAI_COMPLETIONS,
                MODEL,
                true,
                "hi".getBytes(StandardCharsets.UTF_8),
                null));
  }

  private static void drain(Outcome outcome) {
    try (RelayedAnswer answer = ((Outcome.Answered) outcome).answer()) {
      Optional<byte[]> next = answer.next();
      while (next.isPresent()) {
        next = answer.next();
      }
    }
  }
}
