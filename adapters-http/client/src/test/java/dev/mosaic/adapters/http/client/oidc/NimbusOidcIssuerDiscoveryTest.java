package dev.mosaic.adapters.http.client.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mosaic.adapters.http.client.AddressGuard;
import dev.mosaic.adapters.http.client.OwnEndpoint;
import dev.mosaic.domain.oidc.OidcSettings;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.oidc.OidcFailure;
import dev.mosaic.ports.oidc.OidcFailure.Reason;
import dev.mosaic.testkit.oidc.BrowserReturn;
import dev.mosaic.testkit.oidc.IssuerFault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How an issuer is found, for how long it is remembered, and what keeps it from being used. */
@Timeout(30)
class NimbusOidcIssuerDiscoveryTest {
  private static final String DOCUMENT = "/.well-known/openid-configuration";

  private final IssuerWorld world = new IssuerWorld();

  @AfterEach
  void close() {
    world.close();
  }

  @ParameterizedTest
  @CsvSource({
    "NOT_FOUND, NOT_AN_ISSUER, discovery document",
    "WEB_PAGE, NOT_AN_ISSUER, discovery document",
    "REDIRECT, NOT_AN_ISSUER, final address",
    "ANOTHER_ISSUER, ISSUER_MISMATCH, another issuer's",
    "BROKEN, BAD_RESPONSE, status 500",
    "HUGE, BAD_RESPONSE, megabyte",
    "CUT, BAD_RESPONSE, broke off",
    "HANG, TIMEOUT, did not answer in time"
  })
  void saysWhatIsWrongWithTheAddress(IssuerFault fault, Reason reason, String words) {
    world.issuer.fault(fault);

    OidcFailure failure = failureOf(() -> world.mosaic.check(world.settings()));

    assertThat(failure.reason()).isEqualTo(reason);
    assertThat(failure.sentence()).contains(words).endsWith(".");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "authorization_endpoint",
        "token_endpoint",
        "jwks_uri",
      })
  void isNoIssuerWithoutAndSaysSo(String member) {
    world.issuer.conceals(member);

    OidcFailure failure = failureOf(() -> world.mosaic.check(world.settings()));

    assertThat(failure.reason()).isEqualTo(Reason.NOT_AN_ISSUER);
    assertThat(failure.sentence()).contains("names no " + member);
  }

  @Test
  void isNoIssuerWithoutAName() {
    world.issuer.conceals("issuer");

    assertThat(failureOf(() -> world.mosaic.check(world.settings())).reason())
        .isEqualTo(Reason.NOT_AN_ISSUER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "subject_types_supported",
        "response_types_supported",
        "id_token_signing_alg_values_supported",
        "token_endpoint_auth_methods_supported",
        "code_challenge_methods_supported",
        "userinfo_endpoint",
        "end_session_endpoint",
        "authorization_response_iss_parameter_supported"
      })
  void worksWithout(String member) {
    world.issuer.conceals(member);

    assertThatCode(() -> world.mosaic.check(world.settings())).doesNotThrowAnyException();
  }

  @Test
  void doesNotMindWhatItDoesNotUse() {
    world.issuer.publishes("subject_types_supported", 7);
    world.issuer.publishes("scopes_supported", "openid email");
    world.issuer.publishes("ui_locales_supported", List.of("!!"));
    world.issuer.publishes("service_documentation", "not a : uri");
    world.issuer.publishes("mtls_endpoint_aliases", List.of());

    assertThatCode(() -> world.mosaic.check(world.settings())).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jwks_uri",
        "token_endpoint",
        "id_token_signing_alg_values_supported",
        "authorization_response_iss_parameter_supported"
      })
  void namesWhatItCannotRead(String member) {
    world.issuer.publishes(member, 7);

    assertThat(failureOf(() -> world.mosaic.check(world.settings())).sentence())
        .contains("unreadable as " + member);
  }

  @ParameterizedTest
  @CsvSource({
    "response_types_supported, id_token, code flow",
    "code_challenge_methods_supported, plain, PKCE",
    "id_token_signing_alg_values_supported, HS256, RS256",
    "id_token_signing_alg_values_supported, none, RS256",
    "token_endpoint_auth_methods_supported, private_key_jwt, client_secret_basic"
  })
  void saysWhatTheIssuerLacks(String member, String only, String words) {
    world.issuer.publishes(member, List.of(only));

    OidcFailure failure = failureOf(() -> world.mosaic.check(world.settings()));

    assertThat(failure.reason()).isEqualTo(Reason.NOT_AN_ISSUER);
    assertThat(failure.sentence()).contains(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"authorization_endpoint", "token_endpoint", "jwks_uri", "end_session_endpoint"})
  void sendsNobodyWhereNoWebAddressLeads(String member) {
    world.issuer.publishes(member, "javascript:alert(1)");

    assertThat(failureOf(() -> world.mosaic.check(world.settings())).reason())
        .isEqualTo(Reason.NOT_AN_ISSUER);
  }

  @Test
  void doesNotCallWhereADocumentPointsAtMetadataOfTheCloud() {
    world.issuer.publishes("jwks_uri", "http://169.254.169.254/latest/meta-data");

    assertThat(failureOf(() -> world.mosaic.check(world.settings())).reason())
        .isEqualTo(Reason.BLOCKED_ADDRESS);
  }

  @Test
  void sendsNoSecretWhereADocumentPointsAtMetadataOfTheCloud() {
    world.issuer.publishes("token_endpoint", "http://169.254.169.254/latest/meta-data");

    assertThat(failureOf(world::signIn).reason()).isEqualTo(Reason.BLOCKED_ADDRESS);
  }

  @Test
  void doesNotCallMosaicItself() {
    URI url = URI.create(world.issuer.url());
    var mosaic =
        world.mosaic(new AddressGuard(List.of(new OwnEndpoint("127.0.0.1", url.getPort()))));

    OidcFailure failure = failureOf(() -> mosaic.check(world.settings()));

    assertThat(failure.reason()).isEqualTo(Reason.BLOCKED_ADDRESS);
    assertThat(failure.sentence()).contains("Mosaic itself");
    assertThat(world.issuer.calls(DOCUMENT)).isZero();
  }

  @Test
  void saysThatANameLeadsNowhere() {
    OidcFailure failure =
        failureOf(() -> world.mosaic.check(IssuerWorld.settings("https://no-such-name.invalid")));

    assertThat(failure.reason()).isEqualTo(Reason.UNREACHABLE);
    assertThat(failure.sentence()).contains("no-such-name.invalid", "leads nowhere");
  }

  @Test
  void saysThatNothingAnswers() {
    int port = IssuerWorld.closedPort();

    OidcFailure failure =
        failureOf(() -> world.mosaic.check(IssuerWorld.settings("http://127.0.0.1:" + port)));

    assertThat(failure.reason()).isEqualTo(Reason.UNREACHABLE);
    assertThat(failure.sentence()).contains("Nothing answers at 127.0.0.1:" + port);
  }

  @Test
  void checksTheKeysToo() {
    world.issuer.publishes("jwks_uri", world.issuer.url() + "/nothing");

    OidcFailure failure = failureOf(() -> world.mosaic.check(world.settings()));

    assertThat(failure.reason()).isEqualTo(Reason.BAD_RESPONSE);
    assertThat(failure.sentence()).contains("signing keys");
  }

  @Test
  void takesAnIssuerThatEndsInASlash() {
    world.issuer.publishes("issuer", world.issuer.url() + "/");

    assertThatCode(() -> world.mosaic.check(world.settings())).doesNotThrowAnyException();
  }

  @Test
  void takesNoTokenThatLeavesTheSlashOut() {
    world.issuer.publishes("issuer", world.issuer.url() + "/");
    world.issuer.fault(IssuerFault.NO_NAME_AT_RETURN);
    world.issuer.conceals("authorization_response_iss_parameter_supported");

    assertThat(failureOf(world::signIn).reason()).isEqualTo(Reason.TOKEN_INVALID);
  }

  @Test
  void remembersTheDocumentForTenMinutes() {
    BrowserReturn back = world.visit();
    BrowserReturn late = world.visit();
    assertThat(world.issuer.calls(DOCUMENT)).isEqualTo(1);

    world.clock.advance(Duration.ofMinutes(5));
    world.redeem(back);
    assertThat(world.issuer.calls(DOCUMENT)).isEqualTo(1);

    world.clock.advance(Duration.ofMinutes(5));
    failureOf(() -> world.redeem(late));
    assertThat(world.issuer.calls(DOCUMENT)).isEqualTo(2);
  }

  @Test
  void beginsASignInWithALookAtTheIssuer() {
    world.visit();
    world.issuer.fault(IssuerFault.BROKEN);
    world.clock.advance(Duration.ofSeconds(30));

    assertThat(failureOf(world::visit).reason()).isEqualTo(Reason.BAD_RESPONSE);
  }

  @Test
  void remembersNoFailure() {
    world.issuer.fault(IssuerFault.BROKEN);
    failureOf(world::visit);

    world.issuer.heal();

    assertThatCode(world::visit).doesNotThrowAnyException();
  }

  @Test
  void looksAfreshWhenChecking() {
    world.visit();

    assertThatCode(() -> world.mosaic.check(world.settings())).doesNotThrowAnyException();

    assertThat(world.issuer.calls(DOCUMENT)).isEqualTo(2);
  }

  @Test
  void hasNoSignOutWhereTheIssuerHasNone() {
    world.issuer.conceals("end_session_endpoint");

    assertThat(world.mosaic.signOutAddress(world.settings(), idToken(), goodbye())).isEmpty();
  }

  @Test
  void signsOutAsTheClientWhereTheTokenIsNone() {
    OidcSettings settings = world.settings();

    URI address = world.mosaic.signOutAddress(settings, idToken(), goodbye()).orElseThrow();

    assertThat(address.getQuery())
        .contains("client_id=" + settings.clientId())
        .doesNotContain("id_token_hint");
  }

  private static SecretText idToken() {
    return new SecretText("not a token");
  }

  private static URI goodbye() {
    return URI.create("http://mosaic.example/login");
  }

  private static OidcFailure failureOf(Runnable question) {
    OidcFailure failure = catchThrowableOfType(OidcFailure.class, question::run);
    assertThat(failure).isNotNull();
    return failure;
  }
}
