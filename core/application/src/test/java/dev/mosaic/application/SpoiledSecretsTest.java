package dev.mosaic.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.application.agent.door.ServeAgentConfig;
import dev.mosaic.application.agent.life.WakeAgent;
import dev.mosaic.application.llm.RelayCall;
import dev.mosaic.application.provider.ChangeProvider;
import dev.mosaic.application.provider.KeyChange;
import dev.mosaic.application.provider.ProbeProvider;
import dev.mosaic.application.provider.ProviderView;
import dev.mosaic.application.request.Caller;
import dev.mosaic.application.user.ReplaceDataKey;
import dev.mosaic.domain.InvalidInput;
import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.domain.provider.Connection;
import dev.mosaic.domain.provider.HttpUrl;
import dev.mosaic.domain.provider.ProbeCode;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.provider.ProviderStatus;
import dev.mosaic.domain.secret.SealedSecret;
import dev.mosaic.domain.secret.SecretOwner;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.user.Username;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What goes on when one sealed value does not open any more. */
class SpoiledSecretsTest {
  private static final String MODEL = "scripted-small";

  private final World world = new World();
  private final Caller ada = world.equipped("ada");

  @Test
  void aKeyOfASwitchedOffAccountKeepsNothingFromAnswering() {
    Provider second = world.addProvider(ada, "second");
    change(second, new KeyChange.Keep(), null, false);
    SecretText token = awake();
    spoil(second);

    assertThat(relay(token, "acme")).isInstanceOf(RelayCall.Outcome.Answered.class);
    assertThat(awake()).isNotNull();
  }

  @Test
  void aDataKeyIsReportedWhereTheAgentCannotStartAndReplacedOnlyWhereItCannotBeRead() {
    ReplaceDataKey replacing = world.mosaic.users().replaceDataKey();
    assertThat(replacing.replace(ada.user().username())).isEqualTo(ReplaceDataKey.Outcome.READABLE);
    world.vault.spoilKeyOf(new SecretOwner.OfUser(ada.id()));

    assertThat(world.mosaic.agents().life().wake().wake(ada.id()).join())
        .isInstanceOfSatisfying(
            WakeAgent.Outcome.Failed.class,
            failed -> assertThat(failed.fault().message()).contains("cannot be read"));

    assertThat(world.mosaic.providers().list().list(ada.id()))
        .extracting(ProviderView::keyUnreadable)
        .containsExactly(true);
    assertThat(replacing.replace(ada.user().username())).isEqualTo(ReplaceDataKey.Outcome.REPLACED);
    assertThat(world.mosaic.agents().life().wake().wake(ada.id()).join())
        .isInstanceOf(WakeAgent.Outcome.Awake.class);
    assertThat(replacing.replace(new Username("nobody"))).isEqualTo(ReplaceDataKey.Outcome.NOBODY);
  }

  @Test
  void aKeyIsReportedInTheListBesideAllOtherAccounts() {
    Provider second = world.addProvider(ada, "second");
    spoil(second);

    List<ProviderView> views = world.mosaic.providers().list().list(ada.id());

    assertThat(views).extracting(ProviderView::keyUnreadable).containsExactly(false, true);
  }

  @Test
  void aKeyOfTheModelAskedIsReportedAndTheVendorIsNotAsked() {
    SecretText token = awake();
    spoil(accounts().getFirst());

    RelayCall.Outcome outcome = relay(token, "acme");

    assertThat(outcome)
        .isEqualTo(new RelayCall.Outcome.Unavailable("The stored key cannot be read."));
    assertThat(world.vendor.calls()).isEmpty();
  }

  @Test
  void aKeyEndsACheckInWordsAndIsTakenAgain() {
    Provider acme = accounts().getFirst();
    spoil(acme);

    ProbeProvider.Outcome probed =
        world
            .mosaic
            .providers()
            .probe()
            .probe(new ProbeProvider.Command.Saved(ada, acme.id()), rung -> {});

    assertThat(((ProbeProvider.Outcome.Probed) probed).report())
        .satisfies(
            report -> {
              assertThat(report.code()).isEqualTo(ProbeCode.KEY_UNREADABLE);
              assertThat(report.hint()).isEqualTo("Enter this key again.");
            });
    assertThat(accounts().getFirst().status()).isEqualTo(ProviderStatus.FAILING);
    assertThatThrownBy(
            () -> change(acme, new KeyChange.Keep(), new HttpUrl("http://llm.test/v2"), null))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("Enter this key again");
    change(acme, new KeyChange.Replace(new SecretText("sk-planted-key-0002")), null, null);
    assertThat(world.mosaic.providers().list().list(ada.id()).getFirst().keyUnreadable()).isFalse();
  }

  @Test
  void anAccountWithoutAReadableKeyMayStillBeRenamedAndSwitchedOff() {
    Provider acme = accounts().getFirst();
    spoil(acme);

    assertThat(change(acme, new KeyChange.Keep(), null, false))
        .isInstanceOf(ChangeProvider.Outcome.Changed.class);
  }

  @Test
  void aContainersTokenIsOneThatIsLost() {
    SecretText token = awake();
    world.stores.agents().update(world.agentOf(ada).withGatewayToken(garbage()));

    assertThat(
            world
                .mosaic
                .agents()
                .door()
                .serveConfig()
                .serve(new ServeAgentConfig.Command(world.agentOf(ada).id(), token, false)))
        .isEqualTo(new ServeAgentConfig.Outcome.Refused());
    assertThat(awake()).isNotEqualTo(token);
  }

  @Test
  void movesTheKeyAlongToAnotherPathOfItsHost() {
    Provider acme = accounts().getFirst();

    change(acme, new KeyChange.Keep(), new HttpUrl("http://llm.test/v2"), null);

    SecretText token = awake();
    assertThat(relay(token, "acme")).isInstanceOf(RelayCall.Outcome.Answered.class);
    assertThat(world.vendor.calls().getLast().apiKey())
        .isEqualTo(new SecretText("sk-planted-key-0001"));
    assertThat(world.vendor.calls().getLast().baseUrl()).hasToString("http://llm.test/v2");
  }

  private List<Provider> accounts() {
    return world.stores.providers().list(ada.id());
  }

  private void spoil(Provider account) {
    Provider now = world.stores.providers().find(account.owner(), account.id()).orElseThrow();
    world
        .stores
        .providers()
        .update(
            now.reconnected(
                new Connection(now.baseUrl(), now.apiType(), garbage(), now.apiKeyHint()),
                now.lastProbe(),
                now.updatedAt()));
  }

  private ChangeProvider.Outcome change(
      Provider account, KeyChange key, @Nullable HttpUrl url, @Nullable Boolean active) {
    return world
        .mosaic
        .providers()
        .change()
        .change(
            new ChangeProvider.Command(
                ada, account.id(), null, null, url, null, key, null, active, false));
  }

  private SecretText awake() {
    return ((WakeAgent.Outcome.Awake) world.mosaic.agents().life().wake().wake(ada.id()).join())
        .token();
  }

  private RelayCall.Outcome relay(SecretText token, String account) {
    return world
        .mosaic
        .llm()
        .relay()
        .relay(
            new RelayCall.Command(
                world.agentOf(ada).id(),
                token,
                account,
                ApiType.OPENAI_COMPLETIONS,
                MODEL,
                true,
                "hi".getBytes(StandardCharsets.UTF_8),
                null));
  }

  private static SealedSecret garbage() {
    return new SealedSecret(new byte[] {1, 2, 3});
  }
}
