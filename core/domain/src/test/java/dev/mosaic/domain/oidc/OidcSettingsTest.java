package dev.mosaic.domain.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.domain.InvalidInput;
import dev.mosaic.domain.provider.HttpUrl;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OidcSettingsTest {
  @Test
  void keepsDomainsInLowerCaseAndTextsWithoutSpace() {
    OidcSettings settings =
        settings(" mosaic ", " Single\nsign-on ", OidcSettings.USUAL_SCOPES, " Example.ORG ");

    assertThat(settings.clientId()).isEqualTo("mosaic");
    assertThat(settings.label()).isEqualTo("Single sign-on");
    assertThat(settings.signUpDomains()).containsExactly("example.org");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "org", "@example.org", "ada@example.org", "-a.org", "a..org", "*.org"})
  void letsNobodyInByWhatIsNoDomain(String domain) {
    refuses("signUpDomains", () -> settings("mosaic", "SSO", OidcSettings.USUAL_SCOPES, domain));
  }

  @Test
  void asksForTheIdentityAlways() {
    refuses("scopes", () -> settings("mosaic", "SSO", List.of("email"), "example.org"));
    refuses("scopes", () -> settings("mosaic", "SSO", List.of("openid", "a b"), "example.org"));
    refuses("scopes", () -> settings("mosaic", "SSO", List.of("openid", ""), "example.org"));
  }

  @Test
  void wantsAClientAndALabelOfReadableLength() {
    List<String> scopes = OidcSettings.USUAL_SCOPES;

    assertThat(settings("c".repeat(255), "l".repeat(60), scopes, "a.org").label()).hasSize(60);
    refuses("clientId", () -> settings(" ", "SSO", scopes, "a.org"));
    refuses("clientId", () -> settings("c".repeat(256), "SSO", scopes, "a.org"));
    refuses("label", () -> settings("mosaic", "\u200B", scopes, "a.org"));
    refuses("label", () -> settings("mosaic", "l".repeat(61), scopes, "a.org"));
  }

  @Test
  void makesNoAdministratorByAnEmptyClaim() {
    refuses("adminClaim.name", () -> new OidcSettings.AdminClaim(" ", "admin"));
    refuses("adminClaim.value", () -> new OidcSettings.AdminClaim("roles", " "));
  }

  @ParameterizedTest
  @EnumSource(OidcRefusal.class)
  void explainsEveryRefusalInASentenceAndACode(OidcRefusal refusal) {
    assertThat(refusal.sentence()).endsWith(".");
    assertThat(refusal.code()).matches("oidc_[a-z_]+");
  }

  private static OidcSettings settings(
      String client, String label, List<String> scopes, String domain) {
    return new OidcSettings(
        new HttpUrl("https://issuer.test"), client, label, scopes, List.of(domain), null);
  }

  private static void refuses(String field, ThrowingCallable making) {
    assertThatThrownBy(making)
        .isInstanceOfSatisfying(
            InvalidInput.class, refused -> assertThat(refused.field()).isEqualTo(field));
  }
}
