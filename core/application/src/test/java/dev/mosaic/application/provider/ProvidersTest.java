package dev.mosaic.application.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.application.World;
import dev.mosaic.application.config.SaveAgentConfig;
import dev.mosaic.application.request.Caller;
import dev.mosaic.application.setup.ProviderKeys;
import dev.mosaic.domain.InvalidInput;
import dev.mosaic.domain.agent.AgentEgress;
import dev.mosaic.domain.provider.AllowedHost;
import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.domain.provider.HttpUrl;
import dev.mosaic.domain.provider.LearnedFacts;
import dev.mosaic.domain.provider.Model;
import dev.mosaic.domain.provider.ModelFacts;
import dev.mosaic.domain.provider.ModelRef;
import dev.mosaic.domain.provider.PrivateHosts;
import dev.mosaic.domain.provider.ProbeCode;
import dev.mosaic.domain.provider.ProbeReport.FoundModel;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.provider.ProviderName;
import dev.mosaic.domain.provider.ProviderStatus;
import dev.mosaic.domain.provider.ProviderType;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.settings.AgentPolicy;
import dev.mosaic.ports.provider.LlmProbe;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProvidersTest {
  private final World world = new World();
  private final ProviderCases providers = world.mosaic.providers();
  private final Caller ada = world.admin();
  private final Caller bob = world.member("bob");

  @Test
  void keepsTheKeySealedWithAHintOfFourCharacters() {
    Provider provider = world.addProvider(ada, "acme");

    assertThat(provider.apiKeyHint()).isEqualTo("0001");
    assertThat(provider.toString()).doesNotContain("sk-planted-key-0001");
    assertThat(new ProviderKeys(world.vault).open(provider))
        .contains(new SecretText("sk-planted-key-0001"));
  }

  @Test
  void checksAnAccountNoneOfWhoseModelsCouldBeRead() {
    Provider acme = withoutModels(world.addProvider(ada, "acme"));
    world.stores.providers().update(acme);

    assertThat(
            providers.probe().probe(new ProbeProvider.Command.Saved(ada, acme.id()), check -> {}))
        .isInstanceOf(ProbeProvider.Outcome.Probed.class);
  }

  @Test
  void asksForModelsWhenAnAccountWithoutAnyIsGivenANewKey() {
    Provider acme = withoutModels(world.addProvider(ada, "acme"));
    world.stores.providers().update(acme);
    ChangeProvider.Command newKey =
        new ChangeProvider.Command(
            ada,
            acme.id(),
            null,
            null,
            null,
            null,
            new KeyChange.Replace(new SecretText("sk-planted-key-0002")),
            null,
            null,
            false);

    assertThatThrownBy(() -> providers.change().change(newKey))
        .isInstanceOfSatisfying(
            InvalidInput.class, refused -> assertThat(refused.field()).isEqualTo("models"));
  }

  /** As a database gives back an account whose models something else spoiled. */
  private static Provider withoutModels(Provider account) {
    return new Provider(
        account.id(),
        account.owner(),
        account.name(),
        account.displayName(),
        account.type(),
        account.connection(),
        List.of(),
        account.active(),
        ProviderStatus.FAILING,
        account.lastProbe(),
        account.learned(),
        account.createdAt(),
        account.updatedAt());
  }

  @Test
  void makesTheFirstModelTheAgentsOwn() {
    world.addProvider(ada, "acme");

    assertThat(world.mosaic.configs().show().show(ada.id()).config().primaryModel())
        .isEqualTo(ModelRef.parse("primaryModel", "acme/scripted-small"));
  }

  @Test
  void savesAFailingAccountOnlyWhenTold() {
    world.probe.finds(ProbeCode.UNREACHABLE);
    SaveProvider.Command careful = world.draft(ada, "acme");
    SaveProvider.Command bold =
        new SaveProvider.Command(
            ada,
            careful.type(),
            careful.name(),
            "Acme",
            careful.baseUrl(),
            careful.apiKey(),
            null,
            List.of(Model.named("by-hand")),
            true);

    assertThat(providers.save().save(careful)).isInstanceOf(SaveProvider.Outcome.ProbeFailed.class);
    SaveProvider.Outcome saved = providers.save().save(bold);

    assertThat(((SaveProvider.Outcome.Saved) saved).provider().status())
        .isEqualTo(ProviderStatus.UNVERIFIED);
  }

  @Test
  void refusesASecondAccountOfTheSameName() {
    world.addProvider(ada, "acme");

    assertThat(providers.save().save(world.draft(ada, "acme")))
        .isInstanceOf(SaveProvider.Outcome.NameTaken.class);
  }

  @Test
  void letsPrivateAddressesBeCalledForAdminsOnly() {
    world.addProvider(ada, "acme");
    world.addProvider(bob, "acme");

    assertThat(world.probe.drafts())
        .extracting(LlmProbe.Draft::privateHosts)
        .containsExactly(PrivateHosts.all(), PrivateHosts.none());
  }

  @Test
  void showsNobodyElsesAccounts() {
    Provider adas = world.addProvider(ada, "acme");

    assertThat(providers.list().list(bob.id())).isEmpty();
    assertThat(providers.show().show(bob.id(), adas.id())).isEmpty();
    assertThat(providers.remove().remove(bob, adas.id()))
        .isInstanceOf(RemoveProvider.Outcome.NotFound.class);
    assertThat(
            providers.probe().probe(new ProbeProvider.Command.Saved(bob, adas.id()), check -> {}))
        .isInstanceOf(ProbeProvider.Outcome.NotFound.class);
    assertThat(providers.change().change(change(bob, adas, new KeyChange.Remove(), null)))
        .isInstanceOf(ChangeProvider.Outcome.NotFound.class);
  }

  @Test
  void refusesAMaskedKeySentBackByAForm() {
    Provider provider = world.addProvider(ada, "acme");
    KeyChange masked = new KeyChange.Replace(new SecretText("••••0001"));

    assertThatThrownBy(() -> providers.change().change(change(ada, provider, masked, null)))
        .isInstanceOf(InvalidInput.class)
        .extracting("field")
        .isEqualTo("apiKey");
  }

  @Test
  void triesAnotherKeyBeforeItTakesTheOldOnesPlace() {
    Provider provider = world.addProvider(ada, "acme");
    world.probe.finds(ProbeCode.AUTH_INVALID);

    ChangeProvider.Outcome outcome = replaceKey(provider, false);

    assertThat(outcome).isInstanceOf(ChangeProvider.Outcome.ProbeFailed.class);
    assertThat(world.probe.drafts().getLast().apiKey())
        .isEqualTo(new SecretText("sk-planted-key-0002"));
    assertThat(world.stores.providers().find(ada.id(), provider.id())).contains(provider);
  }

  @Test
  void savesAnotherKeyThatProvesGoodOrThatItsOwnerInsistsOn() {
    Provider provider = world.addProvider(ada, "acme");

    Provider good = ((ChangeProvider.Outcome.Changed) replaceKey(provider, false)).provider();
    world.probe.finds(ProbeCode.TIMEOUT);
    Provider insisted = ((ChangeProvider.Outcome.Changed) replaceKey(provider, true)).provider();

    assertThat(good.status()).isEqualTo(ProviderStatus.OK);
    assertThat(good.apiKeyHint()).isEqualTo("0002");
    assertThat(insisted.status()).isEqualTo(ProviderStatus.UNVERIFIED);
  }

  @Test
  void doesNotCarryAStoredKeyToAnotherHost() {
    Provider provider = world.addProvider(ada, "acme");
    ChangeProvider.Command moved =
        new ChangeProvider.Command(
            ada,
            provider.id(),
            null,
            null,
            new HttpUrl("http://thief.test/v1"),
            null,
            new KeyChange.Keep(),
            null,
            null,
            true);

    assertThatThrownBy(() -> providers.change().change(moved))
        .isInstanceOf(InvalidInput.class)
        .extracting("field")
        .isEqualTo("apiKey");
    assertThat(world.probe.drafts()).hasSize(1);
  }

  @Test
  void aVendorsOddNamesForItsModelsAreKeptAsFarAsTheyCanBe() {
    world.probe.lists(
        List.of(
            new FoundModel("a\0b", "No id"),
            new FoundModel("half\uD83D", "No id either"),
            new FoundModel("fine", "F\0ine \uD83D\uDE00 \uDE00")));

    Provider provider = world.addProvider(ada, "acme");

    assertThat(provider.models())
        .extracting(Model::id, Model::name)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("fine", "Fine \uD83D\uDE00"));
  }

  @Test
  void keepsWhatChecksLearnUntilTheAddressOrProtocolChanges() {
    LearnedFacts learned =
        LearnedFacts.NONE.with("scripted-small", ModelFacts.NONE.refusing("stream_options"));
    world.probe.learns(learned);
    Provider provider = world.addProvider(ada, "acme");
    assertThat(provider.learned()).isEqualTo(learned);
    world.probe.learns(LearnedFacts.NONE);

    Provider replaced = ((ChangeProvider.Outcome.Changed) replaceKey(provider, false)).provider();
    Provider elsewhere = changed(provider, new HttpUrl("http://llm.test/v2"), null);
    world.probe.learns(learned);
    providers.probe().probe(new ProbeProvider.Command.Saved(ada, provider.id()), check -> {});
    Provider checked = world.stores.providers().find(ada.id(), provider.id()).orElseThrow();
    world.probe.learns(LearnedFacts.NONE);
    Provider otherwise = changed(provider, null, ApiType.OPENAI_RESPONSES);

    assertThat(replaced.learned()).isEqualTo(learned);
    assertThat(elsewhere.learned()).isEqualTo(LearnedFacts.NONE);
    assertThat(checked.learned()).isEqualTo(learned);
    assertThat(otherwise.learned()).isEqualTo(LearnedFacts.NONE);
  }

  @Test
  void keepsNothingOfACheckWhoseConnectionWasReplacedMeanwhile() {
    Provider provider = world.addProvider(ada, "acme");
    world.probe.finds(ProbeCode.AUTH_INVALID);
    AtomicBoolean replaced = new AtomicBoolean();

    providers
        .probe()
        .probe(
            new ProbeProvider.Command.Saved(ada, provider.id()),
            check -> {
              if (replaced.compareAndSet(false, true)) {
                replaceKey(provider, true);
              }
            });

    Provider now = world.stores.providers().find(ada.id(), provider.id()).orElseThrow();
    assertThat(now.apiKeyHint()).isEqualTo("0002");
    assertThat(now.status()).isEqualTo(ProviderStatus.UNVERIFIED);
  }

  private Provider changed(
      Provider provider, @Nullable HttpUrl baseUrl, @Nullable ApiType protocol) {
    ChangeProvider.Command command =
        new ChangeProvider.Command(
            ada,
            provider.id(),
            null,
            null,
            baseUrl,
            protocol,
            new KeyChange.Keep(),
            null,
            null,
            false);
    return ((ChangeProvider.Outcome.Changed) providers.change().change(command)).provider();
  }

  @Test
  void takesTheSizesOfModelsFromTheVendor() {
    world.probe.lists(List.of(new FoundModel("big", "Big", 1_000_000, 64_000)));

    Provider provider = world.addProvider(ada, "acme");

    assertThat(provider.models()).containsExactly(new Model("big", "Big", 1_000_000, 64_000));
  }

  @Test
  void showsWhenAVendorLastAnsweredWellAndWhatNeedsIt() {
    world.addProvider(ada, "acme");

    ProviderView view = providers.list().list(ada.id()).getFirst();

    assertThat(view.lastSuccessAt()).isEqualTo(world.clock.instant());
    assertThat(view.uses())
        .containsExactly(new ProviderUse(ProviderUse.Kind.PRIMARY, "acme/scripted-small"));
  }

  @Test
  void letsMembersCallThePrivateHostsAnAdministratorAllowed() {
    world
        .mosaic
        .policies()
        .saveAgentPolicy()
        .save(
            ada,
            new AgentPolicy(
                AgentEgress.CLOSED,
                Set.of(AllowedHost.parse("ollama.lan:11434")),
                Duration.ofMinutes(1),
                Duration.ofHours(1),
                Duration.ofMinutes(30),
                null));

    world.addProvider(bob, "acme");

    assertThat(world.probe.drafts().getLast().privateHosts().permit("ollama.lan", 11434)).isTrue();
    assertThat(world.probe.drafts().getLast().privateHosts().permit("ollama.lan", 22)).isFalse();
  }

  @Test
  void carriesTheAgentsModelsAlongWhenAnAccountIsRenamed() {
    Provider provider = world.addProvider(ada, "acme");

    providers
        .change()
        .change(change(ada, provider, new KeyChange.Keep(), new ProviderName("zenith")));

    assertThat(world.mosaic.configs().show().show(ada.id()).config().primaryModel())
        .hasToString("zenith/scripted-small");
  }

  @Test
  void keepsAnAccountTheAgentUses() {
    Provider provider = world.addProvider(ada, "acme");

    assertThat(providers.remove().remove(ada, provider.id()))
        .isEqualTo(
            new RemoveProvider.Outcome.InUse(
                List.of(new ProviderUse(ProviderUse.Kind.PRIMARY, "acme/scripted-small"))));
  }

  @Test
  void doesNotSendAStoredKeyToAnotherHost() {
    Provider provider = world.addProvider(ada, "acme");
    ProbeProvider.Command elsewhere =
        new ProbeProvider.Command.Draft(
            ada,
            provider.id(),
            ProviderType.CUSTOM,
            new HttpUrl("http://thief.test/v1"),
            null,
            null,
            null);

    assertThatThrownBy(() -> providers.probe().probe(elsewhere, check -> {}))
        .isInstanceOf(InvalidInput.class);
    assertThat(world.probe.drafts()).hasSize(1);
  }

  @Test
  void refusesModelsThatAreNotTheCallersOwn() {
    world.addProvider(ada, "acme");
    Provider bobs = world.addProvider(bob, "hidden");

    SaveAgentConfig.Outcome foreign =
        world
            .mosaic
            .configs()
            .save()
            .save(
                new SaveAgentConfig.Command(
                    ada,
                    null,
                    ModelRef.parse("primaryModel", "acme/scripted-small"),
                    List.of(ModelRef.parse("f", "hidden/scripted-small")),
                    "",
                    null,
                    null,
                    Duration.ofMinutes(30)));
    SaveAgentConfig.Outcome foreignAccount =
        world
            .mosaic
            .configs()
            .save()
            .save(
                new SaveAgentConfig.Command(
                    ada,
                    bobs.id(),
                    ModelRef.parse("primaryModel", "acme/scripted-small"),
                    List.of(),
                    "",
                    null,
                    null,
                    Duration.ofMinutes(30)));

    assertThat(foreign)
        .isEqualTo(
            new SaveAgentConfig.Outcome.UnknownModel("fallbackModels[0]", "hidden/scripted-small"));
    assertThat(foreignAccount).isInstanceOf(SaveAgentConfig.Outcome.UnknownModel.class);
  }

  private static ChangeProvider.Command change(
      Caller caller, Provider provider, KeyChange key, @Nullable ProviderName name) {
    return new ChangeProvider.Command(
        caller, provider.id(), name, null, null, null, key, null, null, false);
  }

  private ChangeProvider.Outcome replaceKey(Provider provider, boolean saveUnverified) {
    return providers
        .change()
        .change(
            new ChangeProvider.Command(
                ada,
                provider.id(),
                null,
                null,
                null,
                null,
                new KeyChange.Replace(new SecretText("sk-planted-key-0002")),
                null,
                null,
                saveUnverified));
  }
}
