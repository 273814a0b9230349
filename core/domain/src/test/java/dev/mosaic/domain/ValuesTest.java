package dev.mosaic.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.domain.chat.Conversation;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.provider.HttpUrl;
import dev.mosaic.domain.provider.Model;
import dev.mosaic.domain.provider.ModelRef;
import dev.mosaic.domain.provider.ProviderName;
import dev.mosaic.domain.provider.ProviderPreset;
import dev.mosaic.domain.provider.ProviderType;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.settings.AgentConfig;
import dev.mosaic.domain.user.Password;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.domain.user.Username;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values refuse nonsense, name the field and never repeat a secret. */
class ValuesTest {
  @Test
  void takesANameInAnyCaseForOnePerson() {
    assertThat(new Username(" Ada.Lovelace ")).isEqualTo(new Username("ada.lovelace"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "-ada", "ada lovelace", "ada/x", "ädä"})
  void refusesWhatIsNoName(String text) {
    assertField("username", () -> new Username(text));
  }

  @Test
  void countsAPasswordsBytesBecauseBcryptDoes() {
    String seventyThreeBytes = "é".repeat(36) + "x";

    assertField("password", () -> new Password(new SecretText(seventyThreeBytes)));
    assertField("password", () -> new Password(new SecretText("too short")));
    assertThat(new Password(new SecretText("é".repeat(36))).text().reveal()).hasSize(36);
  }

  @Test
  void neverPrintsASecret() {
    SecretText secret = new SecretText("sk-planted-0001");

    assertThat(secret + " " + new Password(new SecretText("a planted password")))
        .doesNotContain("planted");
    assertThat(secret.hint()).isEqualTo("0001");
    assertThat(new SecretText("short").hint()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ftp://host/",
        "http:///v1",
        "//host/v1",
        "https://user:pw@host/v1",
        "https://host/v1?key=1",
        "https://host/v1#x",
        "http://ho st/"
      })
  void refusesWhatIsNoPlainAddress(String text) {
    assertField("baseUrl", () -> new HttpUrl(text));
  }

  @Test
  void leavesOutATrailingSlash() {
    assertThat(new HttpUrl("https://host/v1//")).isEqualTo(new HttpUrl("https://host/v1"));
  }

  @Test
  void splitsAModelsAddressAtItsFirstSlash() {
    ModelRef ref = ModelRef.parse("primaryModel", "router/vendor/model:free");

    assertThat(ref.provider()).isEqualTo(new ProviderName("router"));
    assertThat(ref.modelId()).isEqualTo("vendor/model:free");
    assertField("primaryModel", () -> ModelRef.parse("primaryModel", "router/"));
    assertField("models", () -> Model.named(" "));
  }

  @ParameterizedTest
  @EnumSource(ProviderType.class)
  void knowsEveryKindOfVendor(ProviderType type) {
    assertThat(ProviderPreset.of(type).type()).isEqualTo(type);
    assertThat(ProviderType.ofLabel(type.label())).isEqualTo(type);
  }

  @Test
  void refusesAPersonalityThatWouldBeCut() {
    String tooLong = "x".repeat(AgentConfig.MAX_PERSONALITY + 1);

    assertField(
        "personality", () -> new AgentConfig(UserId.random(), null, null, List.of(), tooLong));
  }

  @Test
  void callsAConversationByItsFirstWords() {
    String longText = "Tell me\n  about " + "very ".repeat(40) + "long things";

    assertThat(titleOf("  Hello\nthere ")).isEqualTo("Hello there");
    assertThat(titleOf(longText))
        .startsWith("Tell me about very")
        .endsWith("…")
        .hasSizeLessThan(81);
    assertThat(titleOf("😀".repeat(100))).endsWith("😀…");
    assertThat(titleOf(" ")).isEqualTo("…");
  }

  private static String titleOf(String text) {
    return Conversation.begin(ConversationId.random(), UserId.random(), text, Instant.EPOCH)
        .title();
  }

  private static void assertField(String field, ThrowingCallable making) {
    assertThatThrownBy(making)
        .isInstanceOfSatisfying(
            InvalidInput.class, refused -> assertThat(refused.field()).isEqualTo(field));
  }
}
