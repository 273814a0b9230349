package dev.mosaic.application.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.application.Caller;
import dev.mosaic.application.World;
import dev.mosaic.application.user.InviteUser;
import dev.mosaic.domain.InvalidInput;
import dev.mosaic.domain.oidc.OidcRefusal;
import dev.mosaic.domain.oidc.OidcSettings;
import dev.mosaic.domain.provider.HttpUrl;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.session.SignInOrigin;
import dev.mosaic.domain.user.EmailAddress;
import dev.mosaic.domain.user.Role;
import dev.mosaic.domain.user.SignInMethod;
import dev.mosaic.domain.user.User;
import dev.mosaic.ports.oidc.OidcFailure;
import dev.mosaic.testkit.oidc.BrowserReturn;
import dev.mosaic.testkit.oidc.IssuerPerson;
import dev.mosaic.testkit.oidc.ScriptedOidcIssuer;
import dev.mosaic.testkit.store.People;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class OidcSignInTest {
  private static final URI CALLBACK = URI.create("http://mosaic.test/api/auth/oidc/callback");
  private static final IssuerPerson GRACE = IssuerPerson.named("Grace");

  private final World world = new World();
  private final OidcCases oidc = world.mosaic.oidc();
  private final Caller admin = world.admin();

  @Test
  void makesAnAccountForAnInvitedPersonAndKnowsThemAgain() {
    save(closed());
    invite("grace@example.org", Role.ADMIN);

    User first = signedIn(GRACE);
    User again = signedIn(GRACE.with("email", "moved@elsewhere.org"));

    assertThat(first.signInMethod()).isEqualTo(SignInMethod.OIDC);
    assertThat(first.username().value()).isEqualTo("grace");
    assertThat(first.role()).isEqualTo(Role.ADMIN);
    assertThat(again).isEqualTo(first);
  }

  @Test
  void refusesWhoeverIsNotInvited() {
    save(closed());

    assertThat(refusalFor(GRACE)).isEqualTo(OidcRefusal.NOT_INVITED);
  }

  @Test
  void refusesAnAddressTheIssuerHasNotVerifiedWhateverItSaysInstead() {
    save(closed());
    invite("grace@example.org", Role.MEMBER);

    assertThat(refusalFor(GRACE.with("email_verified", false)))
        .isEqualTo(OidcRefusal.EMAIL_UNVERIFIED);
    assertThat(refusalFor(GRACE.with("email_verified", "true")))
        .isEqualTo(OidcRefusal.EMAIL_UNVERIFIED);
    assertThat(refusalFor(GRACE.without("email_verified"))).isEqualTo(OidcRefusal.EMAIL_UNVERIFIED);
    assertThat(refusalFor(GRACE.without("email"))).isEqualTo(OidcRefusal.NO_EMAIL);
  }

  @Test
  void doesNotLetAnotherSubjectWithTheSameAddressIntoAnAccount() {
    save(closed());
    invite("grace@example.org", Role.MEMBER);
    signedIn(GRACE);

    assertThat(refusalFor(GRACE.with("sub", "somebody-else")))
        .isEqualTo(OidcRefusal.ACCOUNT_EXISTS);
  }

  @Test
  void doesNotTakeOverAnAccountWithAPassword() {
    save(open("example.org"));
    world
        .stores
        .users()
        .insertLocal(
            People.member("grace"), world.passwords.hash(World.password("a long password")));

    assertThat(refusalFor(GRACE)).isEqualTo(OidcRefusal.ACCOUNT_EXISTS);
  }

  @Test
  void letsPeopleOfAListedDomainInUninvited() {
    save(open("Example.org"));

    User grace = signedIn(GRACE);

    assertThat(grace.role()).isEqualTo(Role.MEMBER);
    assertThat(refusalFor(IssuerPerson.named("Eve").with("email", "eve@evil-example.org")))
        .isEqualTo(OidcRefusal.NOT_INVITED);
  }

  @Test
  void givesTwoPeopleOfOneNameTwoNames() {
    save(open("example.org"));
    signedIn(GRACE);

    User other = signedIn(GRACE.with("sub", "another").with("email", "grace.h@example.org"));

    assertThat(other.username().value()).isEqualTo("grace-2");
  }

  @Test
  void followsTheClaimThatMakesAdministratorsAtEverySignIn() {
    save(settings(List.of("example.org"), new OidcSettings.AdminClaim("realm.roles", "boss")));
    IssuerPerson boss = GRACE.with("realm", java.util.Map.of("roles", List.of("boss", "staff")));

    assertThat(signedIn(boss).role()).isEqualTo(Role.ADMIN);
    assertThat(signedIn(GRACE).role()).isEqualTo(Role.MEMBER);
  }

  @Test
  void letsNoDeactivatedPersonIn() {
    save(open("example.org"));
    User grace = signedIn(GRACE);
    world.mosaic.users().deactivate().deactivate(admin, grace.id());

    assertThat(refusalFor(GRACE)).isEqualTo(OidcRefusal.DEACTIVATED);
  }

  @Test
  void takesAnAnswerOnceFromTheBrowserThatAskedAndWithinItsTime() {
    save(open("example.org"));
    OidcDeparture departure = departure();
    BrowserReturn back = world.issuer.visit(departure.address());

    assertThat(refusal(finish(back, new SecretText("another browser"))))
        .isEqualTo(OidcRefusal.EXPIRED);
    assertThat(refusal(finish(back, departure.browser()))).isEqualTo(OidcRefusal.EXPIRED);
    OidcDeparture late = departure();
    BrowserReturn lateBack = world.issuer.visit(late.address());
    world.clock.advance(Duration.ofMinutes(11));
    assertThat(refusal(finish(lateBack, late.browser()))).isEqualTo(OidcRefusal.EXPIRED);
  }

  @Test
  void aNewSecretIsInForceAtTheNextSignIn() {
    save(open("example.org"));
    world.issuer.takes(new SecretText("a new secret"));
    assertThat(refusalFor(GRACE)).isEqualTo(OidcRefusal.CLIENT_REJECTED);

    oidc.save()
        .save(admin, new OidcDraft.Typed(open("example.org"), new SecretText("a new secret")));

    assertThat(signedIn(GRACE)).isNotNull();
  }

  @Test
  void tellsWhenTheIssuerDoesNotAnswer() {
    save(open("example.org"));
    world.issuer.fails(OidcFailure.Reason.UNREACHABLE);

    BeginOidcSignIn.Outcome outcome = oidc.begin().begin(CALLBACK, "/");

    assertThat(outcome)
        .isEqualTo(new BeginOidcSignIn.Outcome.Refused(OidcRefusal.ISSUER_UNAVAILABLE));
  }

  @Test
  void savesNothingThatCannotBeLookedUp() {
    world.issuer.fails(OidcFailure.Reason.TLS_ERROR);

    SaveOidc.Outcome outcome =
        oidc.save().save(admin, new OidcDraft.Typed(closed(), ScriptedOidcIssuer.CLIENT_SECRET));

    assertThat(outcome).isInstanceOf(SaveOidc.Outcome.IssuerUnusable.class);
    assertThat(oidc.show().show()).isEmpty();
  }

  @Test
  void keepsTheSecretForTheSameIssuerOnly() {
    save(closed());
    oidc.save().save(admin, new OidcDraft.Typed(open("example.org"), null));
    assertThat(signedIn(GRACE)).isNotNull();
    OidcSettings elsewhere =
        new OidcSettings(
            new HttpUrl("https://evil.test"),
            "mosaic",
            "Sign in",
            OidcSettings.USUAL_SCOPES,
            List.of(),
            null);

    assertThatThrownBy(() -> oidc.save().save(admin, new OidcDraft.Typed(elsewhere, null)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("secret");
  }

  @Test
  void namesTheIssuersPageToSignOutAt() {
    save(open("example.org"));
    FinishOidcSignIn.Outcome.SignedIn in = (FinishOidcSignIn.Outcome.SignedIn) visit(GRACE);
    var session =
        world.mosaic.sessions().authenticate().authenticate(in.tokens().access()).orElseThrow();

    var address =
        oidc.signOut()
            .signOut(
                new Caller(in.user(), null), session.session(), URI.create("http://mosaic.test/"));

    assertThat(address)
        .hasValueSatisfying(
            uri -> assertThat(uri.toString()).contains("scripted-id-token-of-" + GRACE.subject()));
    assertThat(world.mosaic.sessions().authenticate().authenticate(in.tokens().access())).isEmpty();
  }

  // Dry runs.

  @Test
  void aDryRunShowsWhoOneWouldBecomeAndChangesNothing() {
    OidcTrial trial = tried(open("example.org"), GRACE);

    assertThat(trial.result())
        .isInstanceOfSatisfying(
            OidcTrial.Result.Passed.class,
            passed -> {
              assertThat(passed.claims().subject()).isEqualTo(GRACE.subject());
              assertThat(passed.decision()).isInstanceOf(OidcDecision.Create.class);
            });
    assertThat(oidc.show().show()).isEmpty();
    assertThat(world.stores.users().findByEmail("grace@example.org")).isEmpty();
  }

  @Test
  void whatWasTriedCanBePutInForceAsItWas() {
    OidcTrial trial = tried(open("example.org"), GRACE);

    oidc.save().save(admin, new OidcDraft.Tried(trial.id()));

    assertThat(signedIn(GRACE)).isNotNull();
  }

  @Test
  void aDryRunTellsWhatIsWrongAndCannotBePutInForce() {
    world.issuer.takes(new SecretText("another"));
    OidcTrial trial = tried(open("example.org"), GRACE);

    assertThat(trial.result())
        .isInstanceOfSatisfying(
            OidcTrial.Result.Failed.class,
            failed -> assertThat(failed.code()).isEqualTo("client_rejected"));
    assertThatThrownBy(() -> oidc.save().save(admin, new OidcDraft.Tried(trial.id())))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void showsADryRunToNobodyElse() {
    OidcTrial trial = tried(open("example.org"), GRACE);

    assertThat(oidc.showTrial().show(world.member("eve"), trial.id())).isEmpty();
  }

  private OidcTrial tried(OidcSettings settings, IssuerPerson person) {
    world.issuer.signsIn(person);
    TestOidc.Outcome.Begun begun =
        (TestOidc.Outcome.Begun)
            oidc.test()
                .test(
                    new TestOidc.Command(
                        admin,
                        new OidcDraft.Typed(settings, ScriptedOidcIssuer.CLIENT_SECRET),
                        CALLBACK,
                        "/settings/sign-in"));
    FinishOidcSignIn.Outcome outcome =
        finish(world.issuer.visit(begun.departure().address()), begun.departure().browser());
    assertThat(outcome)
        .isEqualTo(new FinishOidcSignIn.Outcome.Tried(begun.trial(), "/settings/sign-in"));
    return oidc.showTrial().show(admin, begun.trial()).orElseThrow();
  }

  private User signedIn(IssuerPerson person) {
    return ((FinishOidcSignIn.Outcome.SignedIn) visit(person)).user();
  }

  private OidcRefusal refusalFor(IssuerPerson person) {
    return refusal(visit(person));
  }

  private static OidcRefusal refusal(FinishOidcSignIn.Outcome outcome) {
    return ((FinishOidcSignIn.Outcome.Refused) outcome).refusal();
  }

  private FinishOidcSignIn.Outcome visit(IssuerPerson person) {
    world.issuer.signsIn(person);
    OidcDeparture departure = departure();
    return finish(world.issuer.visit(departure.address()), departure.browser());
  }

  private OidcDeparture departure() {
    return ((BeginOidcSignIn.Outcome.Departed) oidc.begin().begin(CALLBACK, "/")).departure();
  }

  private FinishOidcSignIn.Outcome finish(BrowserReturn back, SecretText browser) {
    return oidc.finish()
        .finish(
            new FinishOidcSignIn.Command(
                back.state(),
                browser,
                back.callback().code(),
                back.callback().issuer(),
                SignInOrigin.UNKNOWN));
  }

  private void invite(String email, Role role) {
    world
        .mosaic
        .users()
        .invite()
        .invite(new InviteUser.Command(admin, new EmailAddress(email), role));
  }

  private void save(OidcSettings settings) {
    oidc.save().save(admin, new OidcDraft.Typed(settings, ScriptedOidcIssuer.CLIENT_SECRET));
  }

  private static OidcSettings closed() {
    return settings(List.of(), null);
  }

  private static OidcSettings open(String domain) {
    return settings(List.of(domain), null);
  }

  private static OidcSettings settings(List<String> domains, OidcSettings.AdminClaim claim) {
    return new OidcSettings(
        new HttpUrl("https://issuer.test"),
        "mosaic",
        "Sign in",
        OidcSettings.USUAL_SCOPES,
        domains,
        claim);
  }
}
