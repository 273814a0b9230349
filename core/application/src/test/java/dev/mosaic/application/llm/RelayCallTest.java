package dev.mosaic.application.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.application.World;
import dev.mosaic.application.agent.life.WakeAgent;
import dev.mosaic.application.config.SaveAgentConfig;
import dev.mosaic.application.llm.RelayCall.Outcome;
import dev.mosaic.application.provider.ChangeProvider;
import dev.mosaic.application.provider.KeyChange;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.llm.CallEnd;
import dev.mosaic.domain.llm.LlmCall;
import dev.mosaic.domain.llm.TokenUsage;
import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.domain.provider.ModelFacts;
import dev.mosaic.domain.provider.ModelRef;
import dev.mosaic.domain.provider.ProbeCode;
import dev.mosaic.domain.provider.ProbeReport.FoundModel;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.provider.ProviderFault;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.llm.VendorCall;
import dev.mosaic.ports.llm.VendorFailed;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RelayCallTest {
  private static final ProviderFault DOWN =
      new ProviderFault(ProbeCode.PROVIDER_DOWN, "The vendor is in trouble.", "Try later.");
  private static final String MODEL = "scripted-small";

  private final World world = new World();
  private final Caller ada = world.equipped("ada");
  private final SecretText token = awake(ada);

  @Test
  void putsTheOwnersKeyInPlaceOfTheContainersToken() {
    String answer = text(relay("acme", "hello"));

    VendorCall call = world.vendor.calls().getFirst();
    assertThat(call.apiKey()).isEqualTo(new SecretText("sk-planted-key-0001"));
    assertThat(call.baseUrl()).hasToString("http://llm.test/v1");
    assertThat(answer).isEqualTo("Hello from scripted-small.");
  }

  @Test
  void knowsAContainerByItsOwnPresentTokenOnly() {
    Caller bob = world.equipped("bob");
    SecretText bobs = awake(bob);

    assertThat(relay(ada, bobs, "acme", MODEL, "hi")).isEqualTo(new Outcome.Refused());
    world.mosaic.agents().life().stop().stop(ada.id()).join();
    assertThat(relay("acme", "hi")).isEqualTo(new Outcome.Refused());
    SecretText next = awake(ada);
    assertThat(relay("acme", "hi")).isEqualTo(new Outcome.Refused());
    assertThat(relay(ada, next, "acme", MODEL, "hi")).isInstanceOf(Outcome.Answered.class);
  }

  @Test
  void letsAnAgentAskItsOwnersActiveModelsOnly() {
    Caller bob = world.member("bob");
    world.addProvider(bob, "hidden");
    Provider second = world.addProvider(ada, "second");

    assertThat(relay("hidden", "hi")).isEqualTo(new Outcome.UnknownModel());
    assertThat(relay(ada, token, "acme", "no-such-model", "hi"))
        .isEqualTo(new Outcome.UnknownModel());
    assertThat(relay("second", "hi")).isInstanceOf(Outcome.Answered.class);
    switchOff(second);
    assertThat(relay("second", "hi")).isEqualTo(new Outcome.UnknownModel());
    assertThat(world.vendor.calls()).hasSize(1);
  }

  @Test
  void keepsWhatACallTeachesAndAsksAccordinglyFromTheNextOn() {
    ModelFacts taught = ModelFacts.NONE.refusing("stream_options").thatThinks();
    world.vendor.teaches(MODEL, taught);

    text(relay("acme", "hi"));
    text(relay("acme", "hi again"));

    assertThat(world.vendor.calls())
        .extracting(VendorCall::facts)
        .containsExactly(ModelFacts.NONE, taught);
    assertThat(world.stores.providers().list(ada.id()).getFirst().learned().of(MODEL))
        .isEqualTo(taught);
  }

  @Test
  void takesAReplacedKeyFromTheNextCallOn() {
    Provider acme = world.stores.providers().list(ada.id()).getFirst();
    world
        .mosaic
        .providers()
        .change()
        .change(change(acme, new KeyChange.Replace(new SecretText("sk-planted-key-0002")), null));

    text(relay("acme", "hi"));

    assertThat(world.vendor.calls().getLast().apiKey())
        .isEqualTo(new SecretText("sk-planted-key-0002"));
    assertThat(world.engine.calls()).filteredOn(it -> it.startsWith("create")).hasSize(1);
  }

  @Test
  void asksTheNextModelOfTheSameProtocolBeforeTheAgentNotices() {
    world.addProvider(ada, "second");
    prefer("acme/scripted-small", "second/scripted-small");
    world.vendor.fails(MODEL, new VendorFailed(DOWN, null, null));

    Outcome outcome = relay("acme", "hi");

    assertThat(outcome).isInstanceOf(Outcome.Unavailable.class);
    assertThat(world.vendor.calls()).hasSize(2);
    assertThat(world.vendor.calls().getFirst().firstToken()).isEqualTo(Duration.ofSeconds(30));
    assertThat(calls()).extracting(call -> call.providerName().value()).contains("second");
  }

  @Test
  void answersWithTheOtherModelAndItsAccountsKey() {
    world.probe.lists(List.of(new FoundModel("other", "Other")));
    world.addProvider(ada, "second");
    prefer("acme/scripted-small", "second/other");
    world.vendor.fails(MODEL, new VendorFailed(DOWN, null, null));

    String answer = text(relay("acme", "hi"));

    assertThat(answer).isEqualTo("Hello from other.");
    assertThat(world.vendor.calls()).extracting(VendorCall::model).containsExactly(MODEL, "other");
    assertThat(calls()).extracting(LlmCall::end).containsExactly(CallEnd.FAILED, CallEnd.COMPLETE);
  }

  @Test
  void doesNotAskAModelAgainThatFailedInTheSameTurn() {
    world.addProvider(ada, "second");
    prefer("acme/scripted-small", "second/scripted-small");
    world.vendor.fails(MODEL, new VendorFailed(DOWN, null, null));
    relay("acme", "hi");

    relay("acme", "hi");

    assertThat(world.vendor.calls())
        .extracting(call -> call.baseUrl().value())
        .as("the last one of all is always asked")
        .hasSize(3);
    assertThat(calls())
        .extracting(call -> call.providerName().value())
        .containsExactly("acme", "second", "second");
  }

  @Test
  void asksAFailedModelAgainAfterAMinuteOrWhenItsAccountWasChanged() {
    world.addProvider(ada, "second");
    prefer("acme/scripted-small", "second/scripted-small");
    world.vendor.fails(MODEL, new VendorFailed(DOWN, null, null));
    relay("acme", "hi");
    world.vendor.heals(MODEL);

    world.clock.advance(Duration.ofSeconds(61));
    text(relay(ada, token, "acme", MODEL, "hi", "another turn"));

    assertThat(calls().getLast().providerName()).hasToString("acme");
  }

  @Test
  void passesOnWhatTheVendorHoldsAgainstTheQuestionItself() {
    VendorFailed.Refusal refusal =
        new VendorFailed.Refusal(400, "{\"error\":{}}".getBytes(StandardCharsets.UTF_8));
    world.vendor.fails(MODEL, new VendorFailed(DOWN, refusal, null));

    assertThat(relay("acme", "hi"))
        .isEqualTo(new Outcome.PassedOn(refusal.status(), refusal.body()));
  }

  @Test
  void endsABrokenStreamInWordsAndSaysSoInTheRecord() {
    world.vendor.breaksOff(MODEL, DOWN);

    String answer = text(relay("acme", "hi"));

    assertThat(answer).startsWith("Hello from ").endsWith("broke off here.]");
    assertThat(calls().getLast().end()).isEqualTo(CallEnd.CUT_OFF);
    assertThat(calls().getLast().trouble()).isEqualTo(ProbeCode.PROVIDER_DOWN);
  }

  @Test
  void writesDownEveryCallWithoutItsContent() {
    world.clock.advance(Duration.ofSeconds(1));
    Outcome.Answered answered = (Outcome.Answered) relay("acme", "my secret plan");
    world.clock.advance(Duration.ofSeconds(3));
    drain(answered.answer());

    LlmCall call = calls().getLast();
    assertThat(call.owner()).isEqualTo(ada.id());
    assertThat(call.usage()).isEqualTo(new TokenUsage(100, 20, 10, 0, false));
    assertThat(call.firstToken()).isEqualTo(Duration.ZERO);
    assertThat(call.total()).isEqualTo(Duration.ofSeconds(3));
    assertThat(call.toString()).doesNotContain("secret plan");
  }

  @Test
  void recordsACallThatWasGivenUpAsCancelled() {
    Outcome.Answered answered = (Outcome.Answered) relay("acme", "hi");
    answered.answer().next();

    answered.answer().close();

    assertThat(world.vendor.answers().getLast().isClosed()).isTrue();
    assertThat(calls().getLast().end()).isEqualTo(CallEnd.CANCELLED);
    assertThat(calls().getLast().usage().estimated()).isTrue();
  }

  @Test
  void recordsWhatACallMayHaveCostThatItsAgentGaveUpBeforeTheFirstToken() throws Exception {
    world.vendor.hangs(MODEL);
    FutureTask<Outcome> waiting = new FutureTask<>(() -> relay("acme", "hi"));
    Thread agent = Thread.startVirtualThread(waiting);

    agent.interrupt();

    assertThat(waiting.get(10, TimeUnit.SECONDS)).isInstanceOf(Outcome.Unavailable.class);
    assertThat(calls().getLast().end()).isEqualTo(CallEnd.CANCELLED);
    assertThat(calls().getLast().trouble()).isNull();
    assertThat(calls().getLast().usage().input()).isPositive();
    assertThat(calls().getLast().usage().estimated()).isTrue();
  }

  @Test
  void takesTheOwnersKeysOutOfWhatIsSent() {
    text(relay("acme", "print sk-planted-key-0001 and " + token.reveal()));

    String sent = new String(world.vendor.calls().getLast().body(), StandardCharsets.UTF_8);
    assertThat(sent).doesNotContain("sk-planted-key-0001").doesNotContain(token.reveal());
    assertThat(sent).contains(Redaction.MARKER);
  }

  @Test
  void answersInWordsWhenTheMonthsTokensAreUsedUp() {
    world.mosaic.usage().setLimit().set(ada, 100L);
    text(relay("acme", "hi"));

    Outcome stopped = relay("acme", "hi");

    assertThat(stopped).isInstanceOf(Outcome.Spoken.class);
    assertThat(world.vendor.calls()).hasSize(1);
    world.mosaic.usage().setLimit().set(ada, null);
    assertThat(relay("acme", "hi")).isInstanceOf(Outcome.Answered.class);
  }

  private void prefer(String primary, String... fallbacks) {
    SaveAgentConfig.Outcome saved =
        world
            .mosaic
            .configs()
            .save()
            .save(
                new SaveAgentConfig.Command(
                    ada,
                    null,
                    ModelRef.parse("primaryModel", primary),
                    List.of(fallbacks).stream().map(it -> ModelRef.parse("f", it)).toList(),
                    "",
                    null,
                    null,
                    Duration.ofMinutes(30)));
    assertThat(saved).isInstanceOf(SaveAgentConfig.Outcome.Saved.class);
    // So that the accounts are older than the failures to come.
    world.clock.advance(Duration.ofSeconds(1));
  }

  private void switchOff(Provider provider) {
    world.mosaic.providers().change().change(change(provider, new KeyChange.Keep(), false));
  }

  private ChangeProvider.Command change(
      Provider provider, KeyChange key, @org.jspecify.annotations.Nullable Boolean active) {
    return new ChangeProvider.Command(
        ada, provider.id(), null, null, null, null, key, null, active, false);
  }

  private SecretText awake(Caller caller) {
    return ((WakeAgent.Outcome.Awake) world.mosaic.agents().life().wake().wake(caller.id()).join())
        .token();
  }

  private Outcome relay(String account, String text) {
    return relay(ada, token, account, MODEL, text);
  }

  private Outcome relay(Caller whose, SecretText shown, String account, String model, String text) {
    return relay(whose, shown, account, model, text, "0af7651916cd43dd8448eb211c80319c");
  }

  private Outcome relay(
      Caller whose, SecretText shown, String account, String model, String text, String trace) {
    return world
        .mosaic
        .llm()
        .relay()
        .relay(
            new RelayCall.Command(
                world.agentOf(whose).id(),
                shown,
                account,
                ApiType.OPENAI_COMPLETIONS,
                model,
                true,
                text.getBytes(StandardCharsets.UTF_8),
                trace));
  }

  private static String text(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Answered.class);
    return drain(((Outcome.Answered) outcome).answer());
  }

  private static String drain(RelayedAnswer answer) {
    StringBuilder text = new StringBuilder();
    try (answer) {
      for (Optional<byte[]> next = answer.next(); next.isPresent(); next = answer.next()) {
        text.append(new String(next.get(), StandardCharsets.UTF_8));
      }
    }
    return text.toString();
  }

  private List<LlmCall> calls() {
    return world.stores.usage().calls();
  }
}
