package dev.mosaic.adapters.http.server.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.adapters.http.server.Browser;
import dev.mosaic.adapters.http.server.HttpWorld;
import dev.mosaic.ports.oidc.OidcFailure;
import dev.mosaic.testkit.oidc.BrowserReturn;
import dev.mosaic.testkit.oidc.IssuerPerson;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OidcTest {
  private static final String SETTINGS =
      """
      {"issuerUrl":"https://issuer.test/.well-known/openid-configuration","clientId":"mosaic",
       "clientSecret":"scripted-client-secret","label":"Example Org",
       "signUpDomains":["example.org"]}
      """;

  private final HttpWorld world = HttpWorld.started();
  private final Browser ada = world.admin();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void signsInThroughTheIssuerFromTheMomentItIsSaved() {
    ada.send("PUT", "/api/admin/oidc", SETTINGS).expect(200);
    Browser grace = world.browser();

    assertThat(grace.get("/api/auth/methods").json("oidc.label")).isEqualTo("Example Org");
    Browser.Answer landed = signIn(grace, "/settings/account");

    assertThat(landed.header("location")).isEqualTo("/settings/account");
    assertThat(grace.get("/api/auth/me").json("signInMethod")).isEqualTo("oidc");
  }

  @Test
  void neverRevealsTheSecret() {
    Browser.Answer saved = ada.send("PUT", "/api/admin/oidc", SETTINGS).expect(200);

    assertThat(saved.json("hasClientSecret")).isEqualTo("true");
    assertThat(saved.json("issuerUrl")).isEqualTo("https://issuer.test");
    assertThat(saved.json("redirectUri"))
        .isEqualTo("http://127.0.0.1:" + world.port() + "/api/auth/oidc/callback");
    assertThat(ada.get("/api/admin/oidc").body()).doesNotContain("scripted-client-secret");
  }

  @Test
  void saysWhatIsWrongWithAnIssuerAndChangesNothing() {
    world.issuer.fails(OidcFailure.Reason.TLS_ERROR);

    Browser.Answer refused =
        ada.send("PUT", "/api/admin/oidc", SETTINGS).expectProblem(422, "oidc_discovery_failed");

    assertThat(refused.json("reason")).isEqualTo("tls_error");
    assertThat(ada.get("/api/admin/oidc").json("enabled")).isEqualTo("false");
    assertThat(
            ada.send("PUT", "/api/admin/oidc", "{\"clientId\":\"x\"}")
                .expectProblem(400, "validation_failed")
                .json("errors.0.field"))
        .isEqualTo("issuerUrl");
  }

  @Test
  void sendsBrowsersBackToTheSignInPageWithTheProblem() {
    assertThat(world.browser().get("/api/auth/oidc/login").expect(303).header("location"))
        .isEqualTo("/login?problem=oidc_not_configured");
    assertThat(
            world
                .browser()
                .get("/api/auth/oidc/callback?state=x&code=y")
                .expect(303)
                .header("location"))
        .isEqualTo("/login?problem=oidc_expired");
    ada.send("PUT", "/api/admin/oidc", SETTINGS).expect(200);
    world.issuer.fails(OidcFailure.Reason.UNREACHABLE);
    assertThat(world.browser().get("/api/auth/oidc/login").expect(303).header("location"))
        .isEqualTo("/login?problem=oidc_issuer_unavailable");
  }

  @Test
  void sendsNobodyToAnotherSite() {
    ada.send("PUT", "/api/admin/oidc", SETTINGS).expect(200);

    assertThat(signIn(world.browser(), "//evil.test/").header("location")).isEqualTo("/");
    assertThat(signIn(world.browser(), "https://evil.test").header("location")).isEqualTo("/");
  }

  @Test
  void doesNotTakeAnAnswerThatAnotherBrowserAskedFor() {
    ada.send("PUT", "/api/admin/oidc", SETTINGS).expect(200);
    Browser victim = world.browser();
    BrowserReturn stolen = visit(world.browser().get("/api/auth/oidc/login"));

    assertThat(victim.get(callback(stolen)).expect(303).header("location"))
        .isEqualTo("/login?problem=oidc_expired");
  }

  @Test
  void runsDryAndPutsInForceWhatWasTried() {
    Browser.Answer begun = ada.post("/api/admin/oidc/test", SETTINGS).expect(200);
    String trial = begun.json("trialId");
    assertThat(ada.get("/api/admin/oidc/test/" + trial).json("status")).isEqualTo("waiting");

    BrowserReturn back = world.issuer.visit(URI.create(begun.json("authorizationUrl")));
    Browser.Answer landed = ada.get(callback(back)).expect(303);

    assertThat(landed.header("location")).isEqualTo("/settings/sign-in?trial=" + trial);
    Browser.Answer result = ada.get("/api/admin/oidc/test/" + trial).expect(200);
    assertThat(result.json("status")).isEqualTo("passed");
    assertThat(result.json("claims.email")).isEqualTo("grace@example.org");
    assertThat(result.json("outcome.action")).isEqualTo("create");
    assertThat(ada.get("/api/auth/me").json("username")).isEqualTo("ada");
    assertThat(ada.get("/api/admin/oidc").json("enabled")).isEqualTo("false");
    ada.send("PUT", "/api/admin/oidc", "{\"trialId\":\"" + trial + "\"}").expect(200);
    assertThat(ada.get("/api/admin/oidc").json("enabled")).isEqualTo("true");
  }

  @Test
  void showsWhatAnIssuerSaysOnOneLineEachWhateverItSays() {
    String odd = "x\u0000\uD800\u202E\n".repeat(1_000);
    world.issuer.signsIn(
        IssuerPerson.named("Grace").with("department", odd).with("teams", List.of(odd)));
    Browser.Answer begun = ada.post("/api/admin/oidc/test", SETTINGS).expect(200);
    BrowserReturn back = world.issuer.visit(URI.create(begun.json("authorizationUrl")));
    ada.get(callback(back)).expect(303);

    Browser.Answer result = ada.get("/api/admin/oidc/test/" + begun.json("trialId")).expect(200);

    assertThat(result.json("status")).isEqualTo("passed");
    assertThat(result.json("claims.department")).matches("[x ]{900,1000}");
    assertThat(result.json("claims.teams.0")).matches("[x ]{900,1000}");
  }

  @Test
  void signsOutHereAndReturnsWhereToSignOutThere() {
    ada.send("PUT", "/api/admin/oidc", SETTINGS).expect(200);
    Browser grace = world.browser();
    signIn(grace, "/");

    Browser.Answer out = grace.post("/api/auth/oidc/logout").expect(200);

    assertThat(out.json("redirectTo")).startsWith("https://issuer.test/end-session?");
    grace.get("/api/auth/me").expect(401);
    assertThat(ada.post("/api/auth/oidc/logout").expect(200).json("redirectTo")).isEqualTo("null");
  }

  @Test
  void switchesOff() {
    ada.send("PUT", "/api/admin/oidc", SETTINGS).expect(200);

    ada.send("DELETE", "/api/admin/oidc", null).expect(204);

    assertThat(world.browser().get("/api/auth/methods").json("oidc.enabled")).isEqualTo("false");
  }

  private Browser.Answer signIn(Browser browser, String returnTo) {
    String query = URLEncoder.encode(returnTo, StandardCharsets.UTF_8);
    BrowserReturn back = visit(browser.get("/api/auth/oidc/login?returnTo=" + query));
    return browser.get(callback(back)).expect(303);
  }

  private BrowserReturn visit(Browser.Answer departure) {
    return world.issuer.visit(URI.create(departure.expect(303).header("location")));
  }

  private static String callback(BrowserReturn back) {
    return "/api/auth/oidc/callback?state=%s&code=%s&iss=%s"
        .formatted(
            back.state().reveal(),
            back.callback().code().reveal(),
            URLEncoder.encode(String.valueOf(back.callback().issuer()), StandardCharsets.UTF_8));
  }
}
