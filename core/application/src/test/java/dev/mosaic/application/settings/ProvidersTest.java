package dev.mosaic.application.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.application.Caller;
import dev.mosaic.application.World;
import dev.mosaic.domain.InvalidInput;
import dev.mosaic.domain.provider.HttpUrl;
import dev.mosaic.domain.provider.Model;
import dev.mosaic.domain.provider.ModelRef;
import dev.mosaic.domain.provider.ProbeCode;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.provider.ProviderName;
import dev.mosaic.domain.provider.ProviderStatus;
import dev.mosaic.domain.provider.ProviderType;
import dev.mosaic.domain.secret.SecretText;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProvidersTest {
  private final World world = new World();
  private final SettingsCases settings = world.mosaic.settings();
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
  void makesTheFirstModelTheAgentsOwn() {
    world.addProvider(ada, "acme");

    assertThat(settings.showAgentConfig().show(ada.id()).config().primaryModel())
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

    assertThat(settings.saveProvider().save(careful))
        .isInstanceOf(SaveProvider.Outcome.ProbeFailed.class);
    SaveProvider.Outcome saved = settings.saveProvider().save(bold);

    assertThat(((SaveProvider.Outcome.Saved) saved).provider().status())
        .isEqualTo(ProviderStatus.UNVERIFIED);
  }

  @Test
  void refusesASecondAccountOfTheSameName() {
    world.addProvider(ada, "acme");

    assertThat(settings.saveProvider().save(world.draft(ada, "acme")))
        .isInstanceOf(SaveProvider.Outcome.NameTaken.class);
  }

  @Test
  void letsPrivateAddressesBeCalledForAdminsOnly() {
    world.addProvider(ada, "acme");
    world.addProvider(bob, "acme");

    assertThat(world.probe.drafts())
        .extracting(draft -> draft.privateAllowed())
        .containsExactly(true, false);
  }

  @Test
  void showsNobodyElsesAccounts() {
    Provider adas = world.addProvider(ada, "acme");

    assertThat(settings.listProviders().list(bob.id())).isEmpty();
    assertThat(settings.showProvider().show(bob.id(), adas.id())).isEmpty();
    assertThat(settings.removeProvider().remove(bob, adas.id()))
        .isInstanceOf(RemoveProvider.Outcome.NotFound.class);
    assertThat(settings.probeProvider().probe(new ProbeProvider.Command.Saved(bob, adas.id())))
        .isInstanceOf(ProbeProvider.Outcome.NotFound.class);
    assertThat(settings.changeProvider().change(change(bob, adas, new KeyChange.Remove(), null)))
        .isInstanceOf(ChangeProvider.Outcome.NotFound.class);
  }

  @Test
  void refusesAMaskedKeySentBackByAForm() {
    Provider provider = world.addProvider(ada, "acme");
    KeyChange masked = new KeyChange.Replace(new SecretText("••••0001"));

    assertThatThrownBy(() -> settings.changeProvider().change(change(ada, provider, masked, null)))
        .isInstanceOf(InvalidInput.class)
        .extracting("field")
        .isEqualTo("apiKey");
  }

  @Test
  void carriesTheAgentsModelsAlongWhenAnAccountIsRenamed() {
    Provider provider = world.addProvider(ada, "acme");

    settings
        .changeProvider()
        .change(change(ada, provider, new KeyChange.Keep(), new ProviderName("zenith")));

    assertThat(settings.showAgentConfig().show(ada.id()).config().primaryModel())
        .hasToString("zenith/scripted-small");
  }

  @Test
  void keepsAnAccountTheAgentUses() {
    Provider provider = world.addProvider(ada, "acme");

    assertThat(settings.removeProvider().remove(ada, provider.id()))
        .isEqualTo(new RemoveProvider.Outcome.InUse(List.of("acme/scripted-small")));
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

    assertThatThrownBy(() -> settings.probeProvider().probe(elsewhere))
        .isInstanceOf(InvalidInput.class);
    assertThat(world.probe.drafts()).hasSize(1);
  }

  @Test
  void refusesModelsThatAreNotTheCallersOwn() {
    world.addProvider(ada, "acme");
    Provider bobs = world.addProvider(bob, "hidden");

    SaveAgentConfig.Outcome foreign =
        settings
            .saveAgentConfig()
            .save(
                new SaveAgentConfig.Command(
                    ada,
                    null,
                    ModelRef.parse("primaryModel", "acme/scripted-small"),
                    List.of(ModelRef.parse("f", "hidden/scripted-small")),
                    "",
                    Duration.ofMinutes(30)));
    SaveAgentConfig.Outcome foreignAccount =
        settings
            .saveAgentConfig()
            .save(
                new SaveAgentConfig.Command(
                    ada,
                    bobs.id(),
                    ModelRef.parse("primaryModel", "acme/scripted-small"),
                    List.of(),
                    "",
                    Duration.ofMinutes(30)));

    assertThat(foreign)
        .isEqualTo(
            new SaveAgentConfig.Outcome.UnknownModel("fallbackModels[0]", "hidden/scripted-small"));
    assertThat(foreignAccount).isInstanceOf(SaveAgentConfig.Outcome.UnknownModel.class);
  }

  private static ChangeProvider.Command change(
      Caller caller,
      Provider provider,
      KeyChange key,
      @org.jspecify.annotations.Nullable ProviderName name) {
    return new ChangeProvider.Command(
        caller, provider.id(), name, null, null, null, key, null, null);
  }
}
