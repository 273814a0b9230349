package dev.mosaic.application.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.application.World;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.InvalidInput;
import dev.mosaic.domain.oidc.OidcRefusal;
import dev.mosaic.domain.oidc.OidcSettings;
import dev.mosaic.domain.provider.HttpUrl;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.user.Role;
import dev.mosaic.domain.user.SignInMethod;
import dev.mosaic.domain.user.User;
import dev.mosaic.domain.user.Username;
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
  private final OidcWorld at = new OidcWorld();

  @Test
  void makesAnAccountForAnInvitedPersonAndKnowsThemAgain() {
    at.save(OidcWorld.closed());
    at.invite("grace@example.org", Role.ADMIN);

    User first = at.signedIn(OidcWorld.GRACE);
    User again = at.signedIn(OidcWorld.GRACE);

    assertThat(first.signInMethod()).isEqualTo(SignInMethod.OIDC);
    assertThat(first.username().value()).isEqualTo("grace");
    assertThat(first.role()).isEqualTo(Role.ADMIN);
    assertThat(again).isEqualTo(first);
  }

  @Test
  void refusesWhoeverIsNotInvited() {
    at.save(OidcWorld.closed());

    assertThat(at.refusalFor(OidcWorld.GRACE)).isEqualTo(OidcRefusal.NOT_INVITED);
  }

  @Test
  void refusesAnAddressTheIssuerHasNotVerifiedWhateverItSaysInstead() {
    at.save(OidcWorld.closed());
    at.invite("grace@example.org", Role.MEMBER);

    assertThat(at.refusalFor(OidcWorld.GRACE.with("email_verified", false)))
        .isEqualTo(OidcRefusal.EMAIL_UNVERIFIED);
    assertThat(at.refusalFor(OidcWorld.GRACE.with("email_verified", "True")))
        .isEqualTo(OidcRefusal.EMAIL_UNVERIFIED);
    assertThat(at.refusalFor(OidcWorld.GRACE.without("email_verified")))
        .isEqualTo(OidcRefusal.EMAIL_UNVERIFIED);
    assertThat(at.refusalFor(OidcWorld.GRACE.without("email"))).isEqualTo(OidcRefusal.NO_EMAIL);
  }

  @Test
  void takesAVerifiedAddressThatSaysSoAsAText() {
    at.save(OidcWorld.closed());
    at.invite("grace@example.org", Role.MEMBER);

    assertThat(at.signedIn(OidcWorld.GRACE.with("email_verified", "true")).username())
        .isEqualTo(new Username("grace"));
  }

  @Test
  void keepsNoNameAsItStandsAtTheIssuer() {
    at.save(OidcWorld.closed());
    at.invite("grace@example.org", Role.MEMBER);

    User grace = at.signedIn(OidcWorld.GRACE.with("name", "Grace\u202E\nHopper\u200B".repeat(500)));

    assertThat(grace.displayName()).startsWith("Grace HopperGrace").hasSizeLessThanOrEqualTo(100);
    assertThat(grace.displayName().chars()).allMatch(sign -> sign >= ' ' && sign < 0x2000);
  }

  @Test
  void doesNotLetAnotherSubjectWithTheSameAddressIntoAnAccount() {
    at.save(OidcWorld.closed());
    at.invite("grace@example.org", Role.MEMBER);
    at.signedIn(OidcWorld.GRACE);

    assertThat(at.refusalFor(OidcWorld.GRACE.with("sub", "somebody-else")))
        .isEqualTo(OidcRefusal.ACCOUNT_EXISTS);
  }

  @Test
  void doesNotTakeOverAnAccountWithAPassword() {
    at.save(OidcWorld.open("example.org"));
    at.world
        .stores
        .users()
        .insertLocal(
            People.member("grace"), at.world.passwords.hash(World.password("a long password")));

    assertThat(at.refusalFor(OidcWorld.GRACE)).isEqualTo(OidcRefusal.ACCOUNT_EXISTS);
  }

  @Test
  void letsPeopleOfAListedDomainInUninvited() {
    at.save(OidcWorld.open("Example.org"));

    User grace = at.signedIn(OidcWorld.GRACE);

    assertThat(grace.role()).isEqualTo(Role.MEMBER);
    assertThat(at.refusalFor(IssuerPerson.named("Eve").with("email", "eve@evil-example.org")))
        .isEqualTo(OidcRefusal.NOT_INVITED);
  }

  @Test
  void givesTwoPeopleOfOneNameTwoNames() {
    at.save(OidcWorld.open("example.org"));
    at.signedIn(OidcWorld.GRACE);

    User other =
        at.signedIn(OidcWorld.GRACE.with("sub", "another").with("email", "grace.h@example.org"));

    assertThat(other.username().value()).isEqualTo("grace-2");
  }

  @Test
  void followsTheClaimThatMakesAdministratorsAtEverySignIn() {
    at.save(
        OidcWorld.settings(
            List.of("example.org"), new OidcSettings.AdminClaim("realm.roles", "boss")));
    IssuerPerson boss =
        OidcWorld.GRACE.with("realm", java.util.Map.of("roles", List.of("boss", "staff")));

    assertThat(at.signedIn(boss).role()).isEqualTo(Role.ADMIN);
    assertThat(at.signedIn(OidcWorld.GRACE).role()).isEqualTo(Role.MEMBER);
  }

  @Test
  void letsNoDeactivatedPersonIn() {
    at.save(OidcWorld.open("example.org"));
    User grace = at.signedIn(OidcWorld.GRACE);
    at.world.mosaic.users().deactivate().deactivate(at.admin, grace.id());

    assertThat(at.refusalFor(OidcWorld.GRACE)).isEqualTo(OidcRefusal.DEACTIVATED);
  }

  @Test
  void takesAnAnswerOnceFromTheBrowserThatAskedAndWithinItsTime() {
    at.save(OidcWorld.open("example.org"));
    OidcDeparture departure = at.departure();
    BrowserReturn back = at.world.issuer.visit(departure.address());

    assertThat(OidcWorld.refusal(at.finish(back, new SecretText("another browser"))))
        .isEqualTo(OidcRefusal.EXPIRED);
    assertThat(OidcWorld.refusal(at.finish(back, departure.browser())))
        .isEqualTo(OidcRefusal.EXPIRED);
    OidcDeparture late = at.departure();
    BrowserReturn lateBack = at.world.issuer.visit(late.address());
    at.world.clock.advance(Duration.ofMinutes(11));
    assertThat(OidcWorld.refusal(at.finish(lateBack, late.browser())))
        .isEqualTo(OidcRefusal.EXPIRED);
  }

  @Test
  void aNewSecretIsInForceAtTheNextSignIn() {
    at.save(OidcWorld.open("example.org"));
    at.world.issuer.takes(new SecretText("a new secret"));
    assertThat(at.refusalFor(OidcWorld.GRACE)).isEqualTo(OidcRefusal.CLIENT_REJECTED);

    at.oidc
        .save()
        .save(
            at.admin,
            new OidcDraft.Typed(OidcWorld.open("example.org"), new SecretText("a new secret")));

    assertThat(at.signedIn(OidcWorld.GRACE)).isNotNull();
  }

  @Test
  void reportsWhenTheIssuerDoesNotAnswer() {
    at.save(OidcWorld.open("example.org"));
    at.world.issuer.fails(OidcFailure.Reason.UNREACHABLE);

    BeginOidcSignIn.Outcome outcome = at.oidc.begin().begin(OidcWorld.CALLBACK, "/");

    assertThat(outcome)
        .isEqualTo(new BeginOidcSignIn.Outcome.Refused(OidcRefusal.ISSUER_UNAVAILABLE));
  }

  @Test
  void savesNothingThatCannotBeLookedUp() {
    at.world.issuer.fails(OidcFailure.Reason.TLS_ERROR);

    SaveOidc.Outcome outcome =
        at.oidc
            .save()
            .save(
                at.admin,
                new OidcDraft.Typed(OidcWorld.closed(), ScriptedOidcIssuer.CLIENT_SECRET));

    assertThat(outcome).isInstanceOf(SaveOidc.Outcome.IssuerUnusable.class);
    assertThat(at.oidc.show().show().settings()).isEmpty();
  }

  @Test
  void keepsTheSecretForTheSameIssuerOnly() {
    at.save(OidcWorld.closed());
    at.oidc.save().save(at.admin, new OidcDraft.Typed(OidcWorld.open("example.org"), null));
    assertThat(at.signedIn(OidcWorld.GRACE)).isNotNull();
    OidcSettings elsewhere =
        new OidcSettings(
            new HttpUrl("https://evil.test"),
            "mosaic",
            "Sign in",
            OidcSettings.USUAL_SCOPES,
            List.of(),
            null);

    assertThatThrownBy(() -> at.oidc.save().save(at.admin, new OidcDraft.Typed(elsewhere, null)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("secret");
  }

  @Test
  void namesTheIssuersPageToSignOutAt() {
    at.save(OidcWorld.open("example.org"));
    FinishOidcSignIn.Outcome.SignedIn in =
        (FinishOidcSignIn.Outcome.SignedIn) at.visit(OidcWorld.GRACE);
    var session =
        at.world.mosaic.sessions().authenticate().authenticate(in.tokens().access()).orElseThrow();

    var address =
        at.oidc
            .signOut()
            .signOut(
                new Caller(in.user(), null), session.session(), URI.create("http://mosaic.test/"));

    assertThat(address)
        .hasValueSatisfying(
            uri ->
                assertThat(uri.toString())
                    .contains("scripted-id-token-of-" + OidcWorld.GRACE.subject()));
    assertThat(at.world.mosaic.sessions().authenticate().authenticate(in.tokens().access()))
        .isEmpty();
  }
}
