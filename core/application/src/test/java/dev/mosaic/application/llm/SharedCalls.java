package dev.mosaic.application.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.application.World;
import dev.mosaic.application.agent.life.WakeAgent;
import dev.mosaic.application.config.SaveAgentConfig;
import dev.mosaic.application.llm.RelayCall.Outcome;
import dev.mosaic.application.provider.ChangeProvider;
import dev.mosaic.application.provider.KeyChange;
import dev.mosaic.application.request.Caller;
import dev.mosaic.application.sharing.ShareProvider;
import dev.mosaic.application.sharing.SharedAccountView;
import dev.mosaic.domain.agent.AgentEgress;
import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.domain.provider.Model;
import dev.mosaic.domain.provider.ModelRef;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.settings.AgentPolicy;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.llm.VendorCall;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** Bob's agent calls models of an account that Ada shares with him. */
abstract class SharedCalls {
  static final String MODEL = "scripted-small";

  final World world = new World();
  final Caller ada = world.admin();
  final Caller bob = world.member("bob");
  final Provider account = world.addProvider(ada, "adas-own-name");
  String name = "";
  SecretText token = new SecretText("none yet");

  @BeforeEach
  void adaSharesWithBobWhoseAgentIsAwake() {
    share(null, bob.id());
    name = shared().shared().account().name().value();
    token = awake(bob);
    assertThat(relay()).isInstanceOf(Outcome.Answered.class);
  }

  Caller lendingAdmin() {
    Caller carol = world.admin("carol");
    Provider carols = world.addProvider(carol, "carols");
    ShareProvider.Outcome done =
        world
            .mosaic
            .sharing()
            .share()
            .share(
                new ShareProvider.Command(
                    carol, carols.id(), false, List.of(bob.id()), List.of(MODEL), null));
    assertThat(done).isInstanceOf(ShareProvider.Outcome.Shared.class);
    assertThat(relay(bob, token, lentBy(carol), MODEL)).isInstanceOf(Outcome.Answered.class);
    return carol;
  }

  final List<String> names = new ArrayList<>();

  String lentBy(Caller lender) {
    world.stores.shares().list(lender.id()).forEach(share -> names.add(share.name().value()));
    return names.getLast();
  }

  void share(@Nullable Long monthlyTokens, UserId... people) {
    share(monthlyTokens, List.of(MODEL), people);
  }

  void share(@Nullable Long monthlyTokens, List<String> models, UserId... people) {
    assertThat(
            world
                .mosaic
                .sharing()
                .share()
                .share(
                    new ShareProvider.Command(
                        ada, account.id(), false, List.of(people), models, monthlyTokens)))
        .isInstanceOf(ShareProvider.Outcome.Shared.class);
  }

  SharedAccountView shared() {
    return world.mosaic.sharing().shared().list(bob.id()).getFirst();
  }

  void change(@Nullable Boolean active, @Nullable List<Model> models) {
    assertThat(
            world
                .mosaic
                .providers()
                .change()
                .change(
                    new ChangeProvider.Command(
                        ada,
                        account.id(),
                        null,
                        null,
                        null,
                        null,
                        new KeyChange.Keep(),
                        models,
                        active,
                        false)))
        .isInstanceOf(ChangeProvider.Outcome.Changed.class);
  }

  void policy(boolean membersMayShare) {
    world
        .mosaic
        .policies()
        .saveAgentPolicy()
        .save(
            ada,
            new AgentPolicy(
                AgentEgress.CLOSED,
                Set.of(),
                Duration.ofMinutes(1),
                Duration.ofDays(1),
                Duration.ofMinutes(30),
                null,
                membersMayShare));
  }

  void saveConfig(Caller whose, String primary, String... fallbacks) {
    assertThat(
            world
                .mosaic
                .configs()
                .save()
                .save(
                    new SaveAgentConfig.Command(
                        whose,
                        null,
                        ModelRef.parse("primaryModel", primary),
                        List.of(fallbacks).stream().map(it -> ModelRef.parse("f", it)).toList(),
                        "",
                        null,
                        null,
                        Duration.ofMinutes(30))))
        .isInstanceOf(SaveAgentConfig.Outcome.Saved.class);
  }

  SecretText awake(Caller whose) {
    return ((WakeAgent.Outcome.Awake) world.mosaic.agents().life().wake().wake(whose.id()).join())
        .token();
  }

  VendorCall lastCall() {
    return world.vendor.calls().getLast();
  }

  Outcome relay() {
    return relay(bob, token, name, MODEL);
  }

  /** Relays, and reads the answer to its end. */
  Outcome relay(Caller whose, SecretText shown, String asked, String model) {
    Outcome outcome =
        world
            .mosaic
            .llm()
            .relay()
            .relay(
                new RelayCall.Command(
                    world.agentOf(whose).id(),
                    shown,
                    asked,
                    ApiType.OPENAI_COMPLETIONS,
                    model,
                    true,
                    "hi".getBytes(StandardCharsets.UTF_8),
                    null));
    if (outcome instanceof Outcome.Answered answered) {
      try (RelayedAnswer answer = answered.answer()) {
        for (Optional<byte[]> next = answer.next(); next.isPresent(); ) {
          next = answer.next();
        }
      }
    }
    return outcome;
  }
}
