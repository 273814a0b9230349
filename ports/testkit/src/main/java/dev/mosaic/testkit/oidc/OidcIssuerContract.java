package dev.mosaic.testkit.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mosaic.domain.oidc.OidcClaims;
import dev.mosaic.domain.oidc.OidcSettings;
import dev.mosaic.domain.oidc.OidcSettings.AdminClaim;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.oidc.OidcFailure;
import dev.mosaic.ports.oidc.OidcFailure.Reason;
import dev.mosaic.ports.oidc.OidcIssuer;
import dev.mosaic.ports.oidc.OidcIssuer.Answer;
import dev.mosaic.ports.oidc.OidcIssuer.Callback;
import dev.mosaic.ports.oidc.OidcIssuer.Request;
import java.net.URI;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/** What every {@link OidcIssuer} does with a good issuer, and says of a bad one. */
@Timeout(60)
public abstract class OidcIssuerContract {
  private static final URI CALLBACK = URI.create("http://mosaic.example/api/auth/oidc/callback");
  private static final Set<Reason> WHEN_REDEEMED =
      EnumSet.of(Reason.CLIENT_REJECTED, Reason.CODE_REJECTED, Reason.TOKEN_INVALID);
  private static final Request REQUEST = request("state-1", "nonce-1", 'v', false);

  protected abstract OidcIssuer issuer();

  /** Of an issuer that does well. */
  protected abstract OidcSettings settings();

  /** The one the issuer takes. */
  protected abstract SecretText clientSecret();

  /** Whoever goes to the issuer next is this person. */
  protected abstract void signsIn(IssuerPerson person);

  /** Goes to a sign-in address as a browser does. */
  protected abstract BrowserReturn visit(URI signInAddress);

  /** Of an issuer with which just this goes wrong. */
  protected abstract OidcSettings failingWith(Reason reason);

  @Test
  void findsNothingWrongWithAGoodIssuer() {
    assertThatCode(() -> issuer().check(settings())).doesNotThrowAnyException();
  }

  @Test
  void asksForACodeInAWayNobodyElseCanUse() {
    URI address = issuer().signInAddress(settings(), REQUEST);

    Query query = Query.of(address);
    assertThat(query.get("response_type")).isEqualTo("code");
    assertThat(query.get("client_id")).isEqualTo(settings().clientId());
    assertThat(query.get("redirect_uri")).isEqualTo(CALLBACK.toString());
    assertThat(query.get("state")).isEqualTo("state-1");
    assertThat(query.get("nonce")).isEqualTo("nonce-1");
    assertThat(query.get("code_challenge_method")).isEqualTo("S256");
    assertThat(query.get("code_challenge")).isEqualTo(CodeChallenge.of("v".repeat(43)));
    assertThat(query.get("scope").split(" ")).containsExactlyElementsOf(settings().scopes());
    assertThat(query.values()).doesNotContainKey("prompt");
    assertThat(address.toString()).doesNotContain("v".repeat(43));
  }

  @Test
  void asksForThePersonAgainIfWanted() {
    URI address = issuer().signInAddress(settings(), request("s", "n", 'v', true));

    assertThat(Query.of(address).get("prompt")).isEqualTo("login");
  }

  @Test
  void returnsWhoSignedIn() {
    Answer answer = signIn(IssuerPerson.named("Ada").with("groups", List.of("staff", "admins")));

    OidcClaims claims = answer.claims();
    assertThat(claims.issuer()).isEqualTo(settings().issuer().value());
    assertThat(claims.subject()).isEqualTo("subject-of-ada");
    assertThat(claims.email()).isEqualTo("ada@example.org");
    assertThat(claims.emailVerified()).isTrue();
    assertThat(claims.name()).isEqualTo("Ada");
    assertThat(claims.preferredUsername()).isEqualTo("ada");
    assertThat(claims.all()).containsEntry("sub", "subject-of-ada");
    assertThat(claims.fulfil(new AdminClaim("groups", "admins"))).isTrue();
    assertThat(answer.idToken().isBlank()).isFalse();
  }

  @Test
  void bringsBackTheState() {
    assertThat(visit(issuer().signInAddress(settings(), REQUEST)).state())
        .isEqualTo(REQUEST.state());
  }

  @Test
  void knowsNoMoreThanTheIssuerSays() {
    IssuerPerson nobody =
        IssuerPerson.named("Ada")
            .without("email")
            .without("email_verified")
            .without("name")
            .without("preferred_username");

    OidcClaims claims = signIn(nobody).claims();

    assertThat(claims.email()).isNull();
    assertThat(claims.emailVerified()).isFalse();
    assertThat(claims.name()).isNull();
    assertThat(claims.preferredUsername()).isNull();
  }

  @TestFactory
  Stream<DynamicTest> takesNothingButTrueForAVerifiedAddress() {
    return Stream.of("True", "TRUE", " true", "1", 1, "yes", false, "false", List.of(true))
        .map(
            word ->
                DynamicTest.dynamicTest(
                    word + " as a " + word.getClass().getSimpleName(),
                    () ->
                        assertThat(verified(IssuerPerson.named("Ada").with("email_verified", word)))
                            .isFalse()));
  }

  @Test
  void takesTrueAsATextToo() {
    assertThat(verified(IssuerPerson.named("Ada").with("email_verified", "true"))).isTrue();
  }

  @Test
  void doesNotVerifyAnAddressOfWhichNothingIsSaid() {
    assertThat(verified(IssuerPerson.named("Ada").without("email_verified"))).isFalse();
  }

  @Test
  void takesACodeOnce() {
    Callback callback = visit(issuer().signInAddress(settings(), REQUEST)).callback();
    issuer().redeem(settings(), clientSecret(), REQUEST, callback);

    assertFails(Reason.CODE_REJECTED, settings(), clientSecret(), REQUEST, callback);
  }

  @Test
  void takesNoCodeOfABrowserThatBeganElsewhere() {
    Callback callback = visit(issuer().signInAddress(settings(), REQUEST)).callback();
    Request another = request("state-1", "nonce-1", 'w', false);

    assertFails(Reason.CODE_REJECTED, settings(), clientSecret(), another, callback);
  }

  @Test
  void takesNoMadeUpCode() {
    Callback madeUp = new Callback(new SecretText("made-up"), settings().issuer().value());

    assertFails(Reason.CODE_REJECTED, settings(), clientSecret(), REQUEST, madeUp);
  }

  @Test
  void takesNoTokenMadeForAnotherSignIn() {
    Callback callback = visit(issuer().signInAddress(settings(), REQUEST)).callback();
    Request another = request("state-1", "nonce-2", 'v', false);

    assertFails(Reason.TOKEN_INVALID, settings(), clientSecret(), another, callback);
  }

  @Test
  void takesNoCodeThatAnotherIssuerSent() {
    Callback callback = visit(issuer().signInAddress(settings(), REQUEST)).callback();
    Callback mixedUp = new Callback(callback.code(), "https://another.example");

    assertFails(Reason.TOKEN_INVALID, settings(), clientSecret(), REQUEST, mixedUp);
  }

  @Test
  void saysThatTheClientSecretIsWrong() {
    Callback callback = visit(issuer().signInAddress(settings(), REQUEST)).callback();

    assertFails(Reason.CLIENT_REJECTED, settings(), new SecretText("no-longer"), REQUEST, callback);
  }

  @Test
  void signsOutAtTheIssuer() {
    Answer answer = signIn(IssuerPerson.named("Ada"));
    URI goodbye = URI.create("http://mosaic.example/login");

    URI address = issuer().signOutAddress(settings(), answer.idToken(), goodbye).orElseThrow();

    Query query = Query.of(address);
    assertThat(query.get("id_token_hint")).isEqualTo(answer.idToken().reveal());
    assertThat(query.get("post_logout_redirect_uri")).isEqualTo(goodbye.toString());
  }

  @TestFactory
  Stream<DynamicTest> reportsWhatIsWrong() {
    return Arrays.stream(Reason.values())
        .map(reason -> DynamicTest.dynamicTest(reason.name(), () -> tells(reason)));
  }

  private void tells(Reason reason) {
    OidcSettings settings = failingWith(reason);

    OidcFailure failure =
        catchThrowableOfType(OidcFailure.class, () -> goAllTheWay(settings, reason));

    assertThat(failure).isNotNull();
    assertThat(failure.reason()).isEqualTo(reason);
    assertThat(failure.sentence())
        .endsWith(".")
        .doesNotContain(
            clientSecret().reveal(), REQUEST.nonce().reveal(), REQUEST.codeVerifier().reveal());
  }

  private void goAllTheWay(OidcSettings settings, Reason reason) {
    issuer().check(settings);
    assertThat(WHEN_REDEEMED).contains(reason);
    Callback callback = visit(issuer().signInAddress(settings, REQUEST)).callback();
    issuer().redeem(settings, clientSecret(), REQUEST, callback);
  }

  private boolean verified(IssuerPerson person) {
    return signIn(person).claims().emailVerified();
  }

  private Answer signIn(IssuerPerson person) {
    signsIn(person);
    Callback callback = visit(issuer().signInAddress(settings(), REQUEST)).callback();
    return issuer().redeem(settings(), clientSecret(), REQUEST, callback);
  }

  private void assertFails(
      Reason reason, OidcSettings settings, SecretText secret, Request request, Callback callback) {
    assertThatThrownBy(() -> issuer().redeem(settings, secret, request, callback))
        .isInstanceOfSatisfying(
            OidcFailure.class, failure -> assertThat(failure.reason()).isEqualTo(reason));
  }

  private static Request request(String state, String nonce, char verifier, boolean fresh) {
    return new Request(
        new SecretText(state),
        new SecretText(nonce),
        new SecretText(String.valueOf(verifier).repeat(43)),
        CALLBACK,
        fresh);
  }
}
