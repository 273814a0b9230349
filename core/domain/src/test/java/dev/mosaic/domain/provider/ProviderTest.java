package dev.mosaic.domain.provider;

import static dev.mosaic.domain.provider.Samples.KEY;
import static dev.mosaic.domain.provider.Samples.NOW;
import static dev.mosaic.domain.provider.Samples.THEN;
import static dev.mosaic.domain.provider.Samples.account;
import static dev.mosaic.domain.provider.Samples.added;
import static dev.mosaic.domain.provider.Samples.at;
import static dev.mosaic.domain.provider.Samples.lesson;
import static dev.mosaic.domain.provider.Samples.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.domain.InvalidInput;
import dev.mosaic.domain.secret.SealedSecret;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://llm.example.org/v1",
        "https://llm.example.org",
        "https://llm.example.org/other/path",
        "HTTPS://LLM.example.org/v1"
      })
  void givesItsKeyToEveryPathOfItsHost(String address) {
    assertThat(account().keyFor(new HttpUrl(address))).contains(KEY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://llm.example.org/v1",
        "https://llm.example.org:8443/v1",
        "https://llm.example.org.evil.test/v1",
        "https://example.org/v1",
        "https://llm.example.org./v1"
      })
  void givesItsKeyToNoOtherSchemeHostOrPort(String address) {
    assertThat(account().keyFor(new HttpUrl(address))).isEmpty();
  }

  @Test
  void hasNoKeyForAnybodyWithoutOne() {
    Provider keyless = account().reconnected(at("https://llm.example.org/v1", null), null, NOW);

    assertThat(keyless.keyFor(keyless.baseUrl())).isEmpty();
    assertThat(keyless.hasApiKey()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"OK, OK", "AUTH_INVALID, UNVERIFIED", "UNREACHABLE, UNVERIFIED"})
  void isAddedWithWhatItsTrialSaid(ProbeCode code, ProviderStatus status) {
    Provider fresh = added(report(code, lesson("small", "stop")));

    assertThat(fresh.status()).isEqualTo(status);
    assertThat(fresh.lastProbe()).isNotNull().extracting(ProbeReport::code).isEqualTo(code);
    assertThat(fresh.learned().equals(LearnedFacts.NONE)).isEqualTo(code != ProbeCode.OK);
    assertThat(fresh.active()).isTrue();
  }

  @Test
  void forgetsWhatItLearnedWhenItMovesToAnotherAddressOrProtocol() {
    Provider taught = account().knowing(lesson("small", "stop"));

    Provider moved = taught.reconnected(at("https://llm.example.org/v2", KEY), null, NOW);
    Provider switched =
        taught.reconnected(
            new Connection(taught.baseUrl(), ApiType.OPENAI_RESPONSES, KEY, "0001"), null, NOW);

    assertThat(moved.learned()).isEqualTo(LearnedFacts.NONE);
    assertThat(switched.learned()).isEqualTo(LearnedFacts.NONE);
  }

  @Test
  void remembersWhatItLearnedWhenOnlyItsKeyChanges() {
    Provider taught = account().knowing(lesson("small", "stop"));
    SealedSecret other = new SealedSecret(new byte[] {4});

    Provider rekeyed = taught.reconnected(at("https://llm.example.org/v1", other), null, NOW);

    assertThat(rekeyed.learned()).isEqualTo(taught.learned());
    assertThat(rekeyed.apiKey()).isEqualTo(other);
    assertThat(rekeyed.status()).isEqualTo(ProviderStatus.UNVERIFIED);
    assertThat(rekeyed.lastProbe()).isNull();
  }

  @Test
  void learnsFromTheGoodTrialOfANewConnectionOnly() {
    Connection elsewhere = at("https://other.example.org/v1", KEY);

    Provider good =
        account().reconnected(elsewhere, report(ProbeCode.OK, lesson("small", "stop")), NOW);
    Provider bad =
        account().reconnected(elsewhere, report(ProbeCode.TIMEOUT, lesson("small", "stop")), NOW);

    assertThat(good.status()).isEqualTo(ProviderStatus.OK);
    assertThat(good.learned()).isEqualTo(lesson("small", "stop"));
    assertThat(bad.status()).isEqualTo(ProviderStatus.UNVERIFIED);
    assertThat(bad.learned()).isEqualTo(LearnedFacts.NONE);
  }

  @Test
  void keepsWhatItKnewThroughACheckThatFails() {
    Provider taught = account().knowing(lesson("small", "stop"));

    Provider failing = taught.tested(report(ProbeCode.PROVIDER_DOWN, lesson("small", "user")), NOW);

    assertThat(failing.status()).isEqualTo(ProviderStatus.FAILING);
    assertThat(failing.learned()).isEqualTo(taught.learned());
    assertThat(failing.updatedAt()).isEqualTo(NOW);
  }

  @Test
  void keepsNoLessonTwice() {
    Provider tested = account().tested(report(ProbeCode.OK, lesson("small", "stop")), NOW);

    assertThat(tested.learned()).isEqualTo(lesson("small", "stop"));
    assertThat(tested.lastProbe())
        .isNotNull()
        .extracting(ProbeReport::learned)
        .isEqualTo(LearnedFacts.NONE);
  }

  @Test
  void leavesAllElseAsItIsWhateverMoveItMakes() {
    Provider acme = account();

    Provider after =
        acme.renamed(new ProviderName("other"), "Other", NOW)
            .offering(List.of(Model.named("new")), NOW)
            .switched(false, NOW);

    assertThat(after.name()).hasToString("other");
    assertThat(after.displayName()).isEqualTo("Other");
    assertThat(after.models()).containsExactly(Model.named("new"));
    assertThat(after.active()).isFalse();
    assertThat(after.connection()).isEqualTo(acme.connection());
    assertThat(after.status()).isEqualTo(acme.status());
    assertThat(after.lastProbe()).isEqualTo(acme.lastProbe());
    assertThat(after.keyPlace()).isEqualTo(acme.keyPlace());
    assertThat(after.createdAt()).isEqualTo(THEN);
    assertThat(after.updatedAt()).isEqualTo(NOW);
  }

  @Test
  void knowsWhetherItIsStillCalledAsBefore() {
    Provider before = account();

    assertThat(before.renamed(new ProviderName("x"), "X", NOW).isCalledLike(before)).isTrue();
    assertThat(
            before
                .reconnected(at("https://llm.example.org/v2", KEY), null, NOW)
                .isCalledLike(before))
        .isFalse();
    assertThat(
            before
                .reconnected(
                    at("https://llm.example.org/v1", new SealedSecret(new byte[] {9})), null, NOW)
                .isCalledLike(before))
        .isFalse();
  }

  @Test
  void bindsItsKeyToAddressProtocolAndHint() {
    Provider acme = account();

    assertThat(acme.keyPlace().uses())
        .containsExactly("custom", "https://llm.example.org/v1", "openai-completions", "0001");
    assertThat(acme.keyPlace().rowId()).isEqualTo(acme.id().toString());
    assertThat(acme.reconnected(at("https://llm.example.org/v2", KEY), null, NOW).keyPlace())
        .isNotEqualTo(acme.keyPlace());
  }

  @Test
  void offersAModelUnderItsOwnNameOnly() {
    assertThat(account().offers(ModelRef.parse("primaryModel", "acme/small"))).isTrue();
    assertThat(account().offers(ModelRef.parse("primaryModel", "acme/tiny"))).isFalse();
    assertThat(account().offers(ModelRef.parse("primaryModel", "other/small"))).isFalse();
    assertThat(account().model("large")).contains(Model.named("large"));
    assertThat(account().model("Large")).isEmpty();
  }

  @Test
  void takesOneModelAtLeastAndNotTooMany() {
    List<Model> most = Collections.nCopies(Provider.MAX_MODELS, Model.named("m"));
    List<Model> tooMany = Collections.nCopies(Provider.MAX_MODELS + 1, Model.named("m"));

    assertThat(account().offering(most, NOW).models()).hasSize(Provider.MAX_MODELS);
    refuses("models", "too_many", () -> account().offering(tooMany, NOW));
    refuses("models", "required", () -> account().offering(List.of(), NOW));
  }

  @Test
  void isCalledByOneToAHundredCharacters() {
    ProviderName name = new ProviderName("acme");

    assertThat(account().renamed(name, "🚀".repeat(100), NOW).displayName()).hasSize(200);
    refuses("displayName", "invalid_length", () -> account().renamed(name, "x".repeat(101), NOW));
    refuses("displayName", "invalid_length", () -> account().renamed(name, " \n\u200B", NOW));
  }

  private static void refuses(String field, String code, ThrowingCallable move) {
    assertThatThrownBy(move)
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refused -> {
              assertThat(refused.field()).isEqualTo(field);
              assertThat(refused.code()).isEqualTo(code);
            });
  }
}
