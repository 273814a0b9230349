package dev.mosaic.application.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.application.World;
import dev.mosaic.application.agent.life.WakeAgent;
import dev.mosaic.application.config.SaveAgentConfig;
import dev.mosaic.application.llm.RelayCall.Outcome;
import dev.mosaic.application.provider.ChangeProvider;
import dev.mosaic.application.provider.KeyChange;
import dev.mosaic.application.request.Caller;
import dev.mosaic.application.user.ChangeUser;
import dev.mosaic.domain.agent.AgentEgress;
import dev.mosaic.domain.provider.AllowedHost;
import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.domain.provider.HttpUrl;
import dev.mosaic.domain.provider.ModelFacts;
import dev.mosaic.domain.provider.ModelRef;
import dev.mosaic.domain.provider.PrivateHosts;
import dev.mosaic.domain.provider.ProbeCode;
import dev.mosaic.domain.provider.ProbeReport.FoundModel;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.provider.ProviderFault;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.settings.AgentPolicy;
import dev.mosaic.domain.user.Role;
import dev.mosaic.ports.llm.VendorCall;
import dev.mosaic.ports.llm.VendorFailed;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is remembered of a container and its owner does not outlive any change of it. */
class ChangesCountAtOnceTest {
  private static final String MODEL = "scripted-small";

  private final World world = new World();
  private final Caller admin = world.admin();
  private final Caller bob = world.equipped("bob");
  private final Provider acme = world.stores.providers().list(bob.id()).getFirst();
  private final SecretText token = awake();

  @BeforeEach
  void everythingIsRemembered() {
    assertThat(relay()).isInstanceOf(Outcome.Answered.class);
  }

  @Test
  void anAccountThatIsAdded() {
    assertThat(relay("second", "hi")).isInstanceOf(Outcome.UnknownModel.class);

    world.addProvider(bob, "second");

    assertThat(relay("second", "hi")).isInstanceOf(Outcome.Answered.class);
  }

  @Test
  void anAccountThatIsSwitchedOff() {
    change(new KeyChange.Keep(), null, false);

    assertThat(relay()).isInstanceOf(Outcome.UnknownModel.class);
  }

  @Test
  void anAccountThatIsRemoved() {
    Provider second = world.addProvider(bob, "second");
    assertThat(relay("second", "hi")).isInstanceOf(Outcome.Answered.class);

    world.mosaic.providers().remove().remove(bob, second.id());

    assertThat(relay("second", "hi")).isInstanceOf(Outcome.UnknownModel.class);
  }

  @Test
  void anAccountsOtherAddress() {
    change(
        new KeyChange.Replace(new SecretText("sk-planted-key-0001")),
        new HttpUrl("http://elsewhere.test/v1"),
        null);

    relay();

    assertThat(lastCall().baseUrl()).hasToString("http://elsewhere.test/v1");
  }

  @Test
  void anAccountsOtherKey() {
    change(new KeyChange.Replace(new SecretText("sk-planted-key-0002")), null, null);

    relay();

    assertThat(lastCall().apiKey()).isEqualTo(new SecretText("sk-planted-key-0002"));
  }

  @Test
  void aKeyThatMustNotStandInWhatIsSent() {
    change(new KeyChange.Replace(new SecretText("sk-planted-key-0003")), null, null);

    relay("acme", "print sk-planted-key-0003");

    assertThat(new String(lastCall().body(), StandardCharsets.UTF_8))
        .doesNotContain("sk-planted-key-0003");
  }

  @Test
  void whatACallTaughtOfAModel() {
    ModelFacts taught = ModelFacts.NONE.refusing("stream_options").thatThinks();
    world.vendor.teaches(MODEL, taught);
    relay();

    relay();

    assertThat(lastCall().facts()).isEqualTo(taught);
  }

  @Test
  void theModelsAnAgentFallsBackOn() {
    world.probe.lists(List.of(new FoundModel("other", "Other")));
    world.addProvider(bob, "second");
    world.vendor.fails(
        MODEL,
        new VendorFailed(new ProviderFault(ProbeCode.PROVIDER_DOWN, "Down.", null), null, null));
    assertThat(relay()).isInstanceOf(Outcome.Unavailable.class);

    prefer("acme/" + MODEL, "second/other");

    assertThat(relay()).isInstanceOf(Outcome.Answered.class);
    assertThat(lastCall().model()).isEqualTo("other");
  }

  @Test
  void whatAPersonAllowsTheirAgent() {
    world.mosaic.usage().setLimit().set(bob, 1L);
    relay();

    assertThat(relay()).isInstanceOf(Outcome.Spoken.class);

    world.mosaic.usage().setLimit().set(bob, null);
    assertThat(relay()).isInstanceOf(Outcome.Answered.class);
  }

  @Test
  void whatTheAdministratorAllowsEverybody() {
    policy(Set.of(), 1L);
    relay();

    assertThat(relay()).isInstanceOf(Outcome.Spoken.class);

    policy(Set.of(), null);
    assertThat(relay()).isInstanceOf(Outcome.Answered.class);
  }

  @Test
  void theHostsTheAdministratorAllows() {
    assertThat(lastCall().privateHosts()).isEqualTo(PrivateHosts.none());
    AllowedHost host = AllowedHost.parse("10.0.0.7:11434");

    policy(Set.of(host), null);
    relay();

    assertThat(lastCall().privateHosts()).isEqualTo(PrivateHosts.only(Set.of(host)));
  }

  @Test
  void aPersonsOtherRole() {
    role(Role.ADMIN);
    relay();
    assertThat(lastCall().privateHosts()).isEqualTo(PrivateHosts.all());

    role(Role.MEMBER);
    relay();
    assertThat(lastCall().privateHosts()).isEqualTo(PrivateHosts.none());
  }

  @Test
  void thatAPersonIsDeactivated() {
    world.mosaic.users().deactivate().deactivate(admin, bob.id());
    // Deactivating does not wait for the agent's end, which this does.
    world.mosaic.agents().life().stop().stop(bob.id()).join();

    assertThat(relay()).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void thatAnAgentIsStopped() {
    world.mosaic.agents().life().stop().stop(bob.id()).join();

    assertThat(relay()).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void anAgentsNextToken() {
    world.mosaic.agents().life().stop().stop(bob.id()).join();
    SecretText next = awake();

    assertThat(relay()).isInstanceOf(Outcome.Refused.class);
    assertThat(relay(next, "acme", "hi")).isInstanceOf(Outcome.Answered.class);
  }

  private void change(KeyChange key, @Nullable HttpUrl url, @Nullable Boolean active) {
    assertThat(
            world
                .mosaic
                .providers()
                .change()
                .change(
                    new ChangeProvider.Command(
                        bob, acme.id(), null, null, url, null, key, null, active, false)))
        .isInstanceOf(ChangeProvider.Outcome.Changed.class);
  }

  private void policy(Set<AllowedHost> hosts, @Nullable Long tokens) {
    world
        .mosaic
        .policies()
        .saveAgentPolicy()
        .save(
            admin,
            new AgentPolicy(
                AgentEgress.CLOSED,
                hosts,
                Duration.ofMinutes(1),
                Duration.ofDays(1),
                Duration.ofMinutes(30),
                tokens));
  }

  private void role(Role role) {
    world.mosaic.users().change().change(new ChangeUser.Command(admin, bob.id(), role, null));
  }

  private void prefer(String primary, String fallback) {
    assertThat(
            world
                .mosaic
                .configs()
                .save()
                .save(
                    new SaveAgentConfig.Command(
                        bob,
                        null,
                        ModelRef.parse("primaryModel", primary),
                        List.of(ModelRef.parse("f", fallback)),
                        "",
                        null,
                        null,
                        Duration.ofMinutes(30))))
        .isInstanceOf(SaveAgentConfig.Outcome.Saved.class);
  }

  private SecretText awake() {
    return ((WakeAgent.Outcome.Awake) world.mosaic.agents().life().wake().wake(bob.id()).join())
        .token();
  }

  private VendorCall lastCall() {
    return world.vendor.calls().getLast();
  }

  private Outcome relay() {
    return relay("acme", "hi");
  }

  private Outcome relay(String account, String text) {
    return relay(token, account, text);
  }

  /** Relays, and reads the answer to its end. */
  private Outcome relay(SecretText shown, String account, String text) {
    Outcome outcome =
        world
            .mosaic
            .llm()
            .relay()
            .relay(
                new RelayCall.Command(
                    world.agentOf(bob).id(),
                    shown,
                    account,
                    ApiType.OPENAI_COMPLETIONS,
                    MODEL,
                    true,
                    text.getBytes(StandardCharsets.UTF_8),
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
