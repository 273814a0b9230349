package dev.mosaic.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.domain.chat.Conversation;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.provider.AllowedHost;
import dev.mosaic.domain.provider.HostAndPort;
import dev.mosaic.domain.provider.HttpUrl;
import dev.mosaic.domain.provider.Model;
import dev.mosaic.domain.provider.ModelRef;
import dev.mosaic.domain.provider.ProviderName;
import dev.mosaic.domain.provider.ProviderPreset;
import dev.mosaic.domain.provider.ProviderType;
import dev.mosaic.domain.secret.Password;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.settings.AgentConfig;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.domain.user.Username;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        "http://ho st/",
        "http://my_vendor:port/v1",
        "http://my_vendor:99999/v1",
        "http://user@my_vendor/v1",
        "http://user:pw@my_vendor:8000/v1",
        "http://my_vendor,other/v1",
        "http://my_vendor;x/v1",
        "http://-my_vendor/v1",
        "http://my..vendor_/v1",
        "http://my_vendor.0x7f/v1",
        "http://my_vendor.1/v1",
        "http://host:0/v1",
        "http://host:70000/v1"
      })
  void refusesWhatIsNoPlainAddress(String text) {
    assertField("baseUrl", () -> new HttpUrl(text));
  }

  @ParameterizedTest
  @CsvSource({
    "http://my_vendor:8000/v1, my_vendor, 8000",
    "https://my_vendor/v1, my_vendor, 443",
    "http://My_Vendor.lan, My_Vendor.lan, 80",
    "http://_dmz.example.com:1, _dmz.example.com, 1",
    "http://3f2a9c:11434, 3f2a9c, 11434",
    "http://vendor-:8000, vendor-, 8000",
    "http://my_vendor., my_vendor., 80",
    "http://ollama.lan:11434/v1, ollama.lan, 11434",
    "http://192.168.1.20, 192.168.1.20, 80",
    "http://[::1]:8000/v1, [::1], 8000"
  })
  void takesEveryNameAHostCanHave(String text, String host, int port) {
    assertThat(new HttpUrl(text).place()).isEqualTo(new HostAndPort(host, port));
  }

  @ParameterizedTest
  @CsvSource({
    "my_vendor, my_vendor",
    "My_Vendor:8000, my_vendor:8000",
    "3f2a9c:80, 3f2a9c:80",
    "ollama.lan, ollama.lan",
    "[::1]:80, [::1]:80",
    "[::1], [::1]"
  })
  void allowsEveryNameAHostCanHave(String text, String kept) {
    assertThat(AllowedHost.parse(text)).hasToString(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a_b/", "a_b/v1", "a_b?x", "u@a_b", "a_b:0", "a_b:99999", "a_b:x", "a_b,c_d"})
  void allowsNothingButAHost(String text) {
    assertField("allowedHosts", () -> AllowedHost.parse(text));
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
