package dev.mosaic.adapters.http.client.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mosaic.ports.oidc.OidcFailure;
import dev.mosaic.ports.oidc.OidcFailure.Reason;
import dev.mosaic.testkit.oidc.BrowserReturn;
import dev.mosaic.testkit.oidc.IssuerFault;
import dev.mosaic.testkit.oidc.IssuerPerson;
import dev.mosaic.testkit.oidc.ScriptedIssuer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** Which tokens are believed, and what is made of what they leave out. */
@Timeout(30)
class NimbusOidcIssuerTokenTest {
  private static final Duration LIFE = Duration.ofMinutes(5);
  private static final Duration SKEW = Duration.ofSeconds(60);

  private final IssuerWorld world = new IssuerWorld();

  @AfterEach
  void close() {
    world.close();
  }

  @ParameterizedTest
  @EnumSource(
      value = IssuerFault.class,
      mode = Mode.INCLUDE,
      names = {
        "BAD_SIGNATURE",
        "UNPUBLISHED_KEY",
        "UNSIGNED",
        "SIGNED_WITH_SECRET",
        "EXPIRED",
        "FROM_THE_FUTURE",
        "WRONG_NONCE",
        "NO_NONCE",
        "WRONG_AUDIENCE",
        "ANOTHER_PARTY",
        "NO_PARTY",
        "WRONG_TOKEN_ISSUER",
        "NO_SUBJECT",
        "ANOTHER_NAME_AT_RETURN",
        "NO_NAME_AT_RETURN"
      })
  void believesNoToken(IssuerFault fault) {
    world.issuer.fault(fault);

    OidcFailure failure = failureOf(world::signIn);

    assertThat(failure.reason()).isEqualTo(Reason.TOKEN_INVALID);
    assertThat(failure.sentence())
        .endsWith(".")
        .doesNotContain(IssuerWorld.REQUEST.nonce().reveal());
    assertThat(failure).hasNoCause();
  }

  @ParameterizedTest
  @ValueSource(strings = {"eve\u0000", "eve\uD800", "eve\u202E", "eve\nada"})
  void believesNoTokenWhoseSubjectCannotBeKeptOrShown(String subject) {
    world.issuer.signsIn(IssuerPerson.named("Eve").with("sub", subject));

    assertThat(failureOf(world::signIn).reason()).isEqualTo(Reason.TOKEN_INVALID);
  }

  @Test
  void believesNoTokenWhoseSubjectIsLongerThanAnyIs() {
    world.issuer.signsIn(IssuerPerson.named("Eve").with("sub", "e".repeat(255)));
    assertThatCode(world::signIn).doesNotThrowAnyException();

    world.issuer.signsIn(IssuerPerson.named("Eve").with("sub", "e".repeat(5_000)));
    assertThat(failureOf(world::signIn).reason()).isEqualTo(Reason.TOKEN_INVALID);
  }

  @Test
  void quotesAnIssuerOnOneLineOfALengthThatPeopleRead() {
    OidcFailure quoting = new OidcFailure(Reason.TOKEN_INVALID, "x\u202E\n".repeat(5_000));

    assertThat(quoting.sentence())
        .hasSizeLessThan(1_001)
        .doesNotContain("\n")
        .doesNotContain("\u202E");
  }

  @Test
  void doesNotTakeTheSecretForAKeyThoughTheIssuerOffersThat() {
    world.issuer.publishes(
        "id_token_signing_alg_values_supported", List.of("RS256", "HS256", "none"));
    world.issuer.fault(IssuerFault.SIGNED_WITH_SECRET);

    assertThat(failureOf(world::signIn).reason()).isEqualTo(Reason.TOKEN_INVALID);
  }

  @Test
  void doesNotTakeAnAlgorithmTheIssuerDoesNotOffer() {
    world.issuer.publishes("id_token_signing_alg_values_supported", List.of("ES256"));

    assertThat(failureOf(world::signIn).reason()).isEqualTo(Reason.TOKEN_INVALID);
  }

  @Test
  void bearsAMinuteOfDifferenceBetweenTheClocks() {
    BrowserReturn back = world.visit();
    world.clock.advance(LIFE.plus(SKEW).minusSeconds(1));
    assertThatCode(() -> world.redeem(back)).doesNotThrowAnyException();

    BrowserReturn late = world.visit();
    world.clock.advance(Duration.ofSeconds(1));
    assertThat(failureOf(() -> world.redeem(late)).sentence()).contains("expired", "clocks");
  }

  @Test
  void bearsAClockThatIsAMinuteSlow() {
    world.clock.advance(SKEW.negated().plusSeconds(1));
    assertThatCode(world::signIn).doesNotThrowAnyException();

    world.clock.advance(Duration.ofSeconds(-1));
    assertThat(failureOf(world::signIn).reason()).isEqualTo(Reason.TOKEN_INVALID);
  }

  @Test
  void doesNotAskWhoSentTheBrowserWhereTheIssuerDoesNotSay() {
    world.issuer.conceals("authorization_response_iss_parameter_supported");
    world.issuer.fault(IssuerFault.NO_NAME_AT_RETURN);

    assertThatCode(world::signIn).doesNotThrowAnyException();
  }

  @Test
  void refusesAnotherNameThoughTheIssuerNeedNotSayItsOwn() {
    world.issuer.conceals("authorization_response_iss_parameter_supported");
    world.issuer.fault(IssuerFault.ANOTHER_NAME_AT_RETURN);

    assertThat(failureOf(world::signIn).reason()).isEqualTo(Reason.TOKEN_INVALID);
  }

  @Test
  void tradesNoCodeAnotherIssuerSent() {
    world.issuer.fault(IssuerFault.ANOTHER_NAME_AT_RETURN);

    assertThatThrownBy(world::signIn).isInstanceOf(OidcFailure.class);

    assertThat(world.issuer.calls("/token")).isZero();
  }

  @Test
  void looksForKeysAgainWhenTheIssuerChangedThem() {
    world.signIn();
    world.signIn();
    assertThat(world.issuer.calls("/keys")).isEqualTo(1);

    world.issuer.rotateKeys();
    world.signIn();

    assertThat(world.issuer.calls("/keys")).isEqualTo(2);
  }

  @Test
  void doesNotAskForKeysWithEveryTokenOfAStranger() {
    world.issuer.fault(IssuerFault.UNPUBLISHED_KEY);

    for (int i = 0; i < 5; i++) {
      assertThat(failureOf(world::signIn).reason()).isEqualTo(Reason.TOKEN_INVALID);
    }

    assertThat(world.issuer.calls("/keys")).isEqualTo(2);
  }

  @Test
  void asksForTheAddressWhereTheTokenReportsNone() {
    world.issuer.withholds("email");
    world.issuer.withholds("email_verified");

    var claims = world.signIn().claims();

    assertThat(claims.email()).isEqualTo("grace@example.org");
    assertThat(claims.emailVerified()).isTrue();
    assertThat(claims.all()).containsKey("nonce");
  }

  @Test
  void readsASignedAnswerAboutAPerson() {
    world.issuer.withholds("email");
    world.issuer.withholds("email_verified");
    world.issuer.fault(IssuerFault.SIGNED_USER_INFO);

    var claims = world.signIn().claims();

    assertThat(claims.email()).isEqualTo("grace@example.org");
    assertThat(claims.emailVerified()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(
      value = IssuerFault.class,
      names = {"FORGED_USER_INFO", "UNSIGNED_USER_INFO", "USER_INFO_OF_ANOTHER_CLIENT"})
  void believesNoAnswerAboutAPersonThatIsNotTheIssuersForMosaic(IssuerFault fault) {
    world.issuer.withholds("email");
    world.issuer.fault(fault);

    OidcFailure failure = failureOf(world::signIn);

    assertThat(failure.reason()).isEqualTo(Reason.TOKEN_INVALID);
    assertThat(failure.sentence()).contains("not signed with one of its keys for this client");
  }

  @Test
  void doesNotVerifyOneSourcesAddressWithAnothersWord() {
    world.issuer.withholds("email");
    world.issuer.signsIn(IssuerPerson.named("Grace"));
    BrowserReturn back = world.visit();
    world.issuer.signsIn(IssuerPerson.named("Grace").without("email_verified"));

    var claims = world.redeem(back).claims();

    assertThat(claims.email()).isEqualTo("grace@example.org");
    assertThat(claims.emailVerified()).isFalse();
    assertThat(claims.all()).doesNotContainKey("email_verified");
  }

  @Test
  void asksForNothingMoreWhereTheTokenReportsTheAddress() {
    world.signIn();

    assertThat(world.issuer.calls("/userinfo")).isZero();
  }

  @Test
  void takesNobodyElsesAddress() {
    world.issuer.withholds("email");
    world.issuer.fault(IssuerFault.SOMEBODY_ELSE);

    assertThat(failureOf(world::signIn).reason()).isEqualTo(Reason.TOKEN_INVALID);
  }

  @Test
  void livesWithoutAnAddressWhereNobodyReportsOne() {
    world.issuer.conceals("userinfo_endpoint");
    world.issuer.withholds("email");

    assertThat(world.signIn().claims().email()).isNull();
  }

  @Test
  void sendsTheSecretInTheFormWhereTheIssuerTakesItOnlyThere() {
    world.issuer.publishes("token_endpoint_auth_methods_supported", List.of("client_secret_post"));

    assertThatCode(world::signIn).doesNotThrowAnyException();
  }

  @Test
  void sendsTheSecretInTheHeaderWhereTheIssuerSaysNothing() {
    world.issuer.conceals("token_endpoint_auth_methods_supported");

    assertThatCode(world::signIn).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @EnumSource(
      value = IssuerFault.class,
      mode = Mode.INCLUDE,
      names = {"BARE_UNAUTHORIZED", "UNAUTHORIZED_CLIENT"})
  void saysThatTheClientIsRefusedHoweverTheIssuerPutsIt(IssuerFault fault) {
    world.issuer.fault(fault);

    OidcFailure failure = failureOf(world::signIn);

    assertThat(failure.reason()).isEqualTo(Reason.CLIENT_REJECTED);
    assertThat(failure.sentence())
        .contains("client secret")
        .doesNotContain(ScriptedIssuer.CLIENT_SECRET.reveal());
  }

  @ParameterizedTest
  @EnumSource(
      value = IssuerFault.class,
      mode = Mode.INCLUDE,
      names = {"ODD_REFUSAL", "NO_ID_TOKEN", "WEB_PAGE", "CUT", "HUGE", "BROKEN", "REDIRECT"})
  void saysThatTheIssuerFailedWhereItAnswersNoTokens(IssuerFault fault) {
    BrowserReturn back = world.visit();
    world.issuer.fault(fault);

    OidcFailure failure = failureOf(() -> world.redeem(back));

    assertThat(failure.reason()).isEqualTo(Reason.BAD_RESPONSE);
    assertThat(failure.sentence()).endsWith(".").doesNotContain(back.callback().code().reveal());
  }

  private static OidcFailure failureOf(Runnable question) {
    OidcFailure failure = catchThrowableOfType(OidcFailure.class, question::run);
    assertThat(failure).isNotNull();
    return failure;
  }
}
