package dev.mosaic.application.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.application.llm.RelayCall.Outcome;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.llm.LlmCall;
import dev.mosaic.domain.provider.ModelFacts;
import dev.mosaic.domain.provider.PrivateHosts;
import dev.mosaic.domain.provider.ProbeCode;
import dev.mosaic.domain.provider.ProviderFault;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.llm.VendorFailed;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * Calls to models of an account that somebody else shares: whose key, whose use, and what they do
 * not touch.
 */
class SharedCallsTest extends SharedCalls {
  @Test
  void goOutWithTheLendersKeyAndAreWrittenDownForTheUser() {
    assertThat(lastCall().apiKey()).isEqualTo(new SecretText("sk-planted-key-0001"));

    LlmCall call = world.stores.usage().calls().getLast();
    assertThat(call.owner()).isEqualTo(bob.id());
    assertThat(call.lender()).isEqualTo(ada.id());
    assertThat(call.providerName().value()).isEqualTo(name);
    assertThat(world.stores.shares().use(ada.id(), account.id()))
        .extracting(use -> use.person())
        .containsExactly(bob.id());
  }

  @Test
  void mayGoWhereTheLenderMay() {
    assertThat(lastCall().privateHosts()).isEqualTo(PrivateHosts.all());
  }

  @Test
  void areNobodyElses() {
    Caller carol = world.equipped("carol");
    SecretText carols = awake(carol);

    assertThat(relay(carol, carols, name, MODEL)).isInstanceOf(Outcome.UnknownModel.class);
    assertThat(relay(bob, token, "adas-own-name", MODEL)).isInstanceOf(Outcome.UnknownModel.class);
  }

  @Test
  void leaveTheLendersOwnLimitAlone() {
    world.mosaic.usage().setLimit().set(ada, 100L);

    assertThat(world.mosaic.usage().showLimit().show(ada.id()).used()).isZero();
  }

  @Test
  void fallBackOnTheUsersOwnAccountAtTheLimit() {
    world.addProvider(bob, "mine");
    saveConfig(bob, name + "/" + MODEL, "mine/" + MODEL);
    share(100L, bob.id());

    assertThat(relay()).isInstanceOf(Outcome.Answered.class);
    assertThat(world.stores.usage().calls().getLast().lender()).isNull();
  }

  @Test
  void teachNothingOfSomebodyElsesAccount() {
    world.vendor.teaches(MODEL, ModelFacts.NONE.refusing("stream_options").thatThinks());

    relay();

    assertThat(world.stores.providers().list(ada.id()).getFirst().learned().of(MODEL))
        .isEqualTo(ModelFacts.NONE);
  }

  @Test
  void failWithoutAWordOfTheLendersAddress() {
    world.vendor.fails(
        MODEL,
        new VendorFailed(
            new ProviderFault(
                ProbeCode.UNREACHABLE, "Nothing answers at 10.0.0.7:11434.", "Start 10.0.0.7."),
            null,
            null));

    Outcome failed = relay();

    assertThat(failed).isInstanceOf(Outcome.Unavailable.class);
    assertThat(failed.toString()).contains("cannot be reached").doesNotContain("10.0.0.7");
  }

  @Test
  void doNotMakeTheLenderSkipAModelThatFailedForTheUser() {
    world.addProvider(ada, "other");
    saveConfig(ada, "adas-own-name/" + MODEL, "other/" + MODEL);
    world.clock.advance(Duration.ofSeconds(1));
    world.vendor.fails(
        MODEL,
        new VendorFailed(new ProviderFault(ProbeCode.RATE_LIMITED, "Too many.", null), null, null));
    relay();
    world.vendor.heals(MODEL);

    SecretText adas = awake(ada);
    assertThat(relay(ada, adas, "adas-own-name", MODEL)).isInstanceOf(Outcome.Answered.class);
    assertThat(world.stores.usage().calls().getLast().providerName()).hasToString("adas-own-name");
  }
}
