package dev.mosaic.application.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.application.World;
import dev.mosaic.application.request.Caller;
import dev.mosaic.application.user.InviteUser;
import dev.mosaic.domain.oidc.OidcRefusal;
import dev.mosaic.domain.oidc.OidcSettings;
import dev.mosaic.domain.provider.HttpUrl;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.session.SignInOrigin;
import dev.mosaic.domain.user.EmailAddress;
import dev.mosaic.domain.user.Role;
import dev.mosaic.domain.user.User;
import dev.mosaic.testkit.oidc.BrowserReturn;
import dev.mosaic.testkit.oidc.IssuerPerson;
import dev.mosaic.testkit.oidc.ScriptedOidcIssuer;
import java.net.URI;
import java.util.List;

/** Signing in through a scripted issuer, in sentences. */
final class OidcWorld {
  static final URI CALLBACK = URI.create("http://mosaic.test/api/auth/oidc/callback");
  static final IssuerPerson GRACE = IssuerPerson.named("Grace");

  final World world = new World();
  final OidcCases oidc = world.mosaic.oidc();
  final Caller admin = world.admin();

  OidcTrial tried(OidcSettings settings, IssuerPerson person) {
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

  User signedIn(IssuerPerson person) {
    return ((FinishOidcSignIn.Outcome.SignedIn) visit(person)).user();
  }

  OidcRefusal refusalFor(IssuerPerson person) {
    return refusal(visit(person));
  }

  static OidcRefusal refusal(FinishOidcSignIn.Outcome outcome) {
    return ((FinishOidcSignIn.Outcome.Refused) outcome).refusal();
  }

  FinishOidcSignIn.Outcome visit(IssuerPerson person) {
    world.issuer.signsIn(person);
    OidcDeparture departure = departure();
    return finish(world.issuer.visit(departure.address()), departure.browser());
  }

  OidcDeparture departure() {
    return ((BeginOidcSignIn.Outcome.Departed) oidc.begin().begin(CALLBACK, "/")).departure();
  }

  FinishOidcSignIn.Outcome finish(BrowserReturn back, SecretText browser) {
    return oidc.finish()
        .finish(
            new FinishOidcSignIn.Command(
                back.state(),
                browser,
                back.callback().code(),
                back.callback().issuer(),
                SignInOrigin.UNKNOWN));
  }

  void invite(String email, Role role) {
    world
        .mosaic
        .users()
        .invite()
        .invite(new InviteUser.Command(admin, new EmailAddress(email), role));
  }

  void save(OidcSettings settings) {
    oidc.save().save(admin, new OidcDraft.Typed(settings, ScriptedOidcIssuer.CLIENT_SECRET));
  }

  static OidcSettings closed() {
    return settings(List.of(), null);
  }

  static OidcSettings open(String domain) {
    return settings(List.of(domain), null);
  }

  static OidcSettings settings(List<String> domains, OidcSettings.AdminClaim claim) {
    return new OidcSettings(
        new HttpUrl("https://issuer.test"),
        "mosaic",
        "Sign in",
        OidcSettings.USUAL_SCOPES,
        domains,
        claim);
  }
}
