package dev.mosaic.server.system.keycloak;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;
import static org.awaitility.Awaitility.await;

import dev.mosaic.server.system.keycloak.WanderingBrowser.Stop;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Mosaic and Keycloak, with people's browsers between them. */
@Tag("keycloak")
class OidcKeycloakTest {
  private static MosaicServer mosaic;
  private static WanderingBrowser ada;

  private KeycloakRealm realm;

  @BeforeAll
  static void start() throws IOException {
    mosaic = MosaicServer.start();
    ada = mosaic.admin();
  }

  @AfterAll
  static void stop() {
    mosaic.close();
  }

  @BeforeEach
  void makeRealm() {
    realm = KeycloakRealm.at(mosaic.url());
  }

  @Test
  void aDryRunShowsTheClaimsAndWhoTheyWouldBecome() {
    realm.adds("dora", true);
    Map<String, Object> before = ada.get("/api/admin/oidc", 200);
    invite("dora", "admin");

    Map<String, Object> begun = ada.post("/api/admin/oidc/test", settings("", ""), 200);
    Stop form = ada.open(String.valueOf(begun.get("authorizationUrl")));
    Stop end = ada.signIn(form, "dora");

    String trial = String.valueOf(begun.get("trialId"));
    assertThat(end.page()).isEqualTo("/settings/sign-in?trial=" + trial);
    Map<String, Object> result = ada.get("/api/admin/oidc/test/" + trial, 200);
    assertThat(result).containsEntry("status", "passed");
    assertThat(result)
        .extractingByKey("claims", as(MAP))
        .containsEntry("email", "dora@example.org")
        .containsEntry("email_verified", true);
    assertThat(result)
        .extractingByKey("outcome", as(MAP))
        .containsEntry("action", "create")
        .containsEntry("role", "admin");
    assertThat(ada.get("/api/admin/oidc", 200)).isEqualTo(before);
    assertThat(ada.get("/api/auth/me", 200)).containsEntry("username", "ada");
  }

  @Test
  void anInvitedPersonWithAVerifiedAddressComesIn() {
    realm.adds("grace", true);
    save("", "");
    invite("grace", "member");
    WanderingBrowser browser = mosaic.browser();

    Stop end = browser.signInAs("grace");

    assertThat(end.page()).isEqualTo("/");
    assertThat(browser.get("/api/auth/me", 200))
        .containsEntry("email", "grace@example.org")
        .containsEntry("role", "member")
        .containsEntry("signInMethod", "oidc");
  }

  @Test
  void nobodyComesInUninvited() {
    realm.adds("uwe", true);
    save("", "");

    assertRefused("uwe", "oidc_not_invited");
  }

  @Test
  void anInvitedPersonWithAnUnverifiedAddressStaysOut() {
    realm.adds("eve", false);
    save("", "");
    invite("eve", "member");

    assertRefused("eve", "oidc_email_unverified");
  }

  @Test
  void theSameAddressUnderAnotherSubjectDoesNotTakeTheAccountOver() {
    realm.adds("heidi", true);
    save("", "");
    invite("heidi", "member");
    assertThat(mosaic.browser().signInAs("heidi").page()).isEqualTo("/");

    realm.removes("heidi");
    realm.adds("heidi", true);

    assertRefused("heidi", "oidc_account_exists");
  }

  @Test
  void aChangedClientSecretCountsAtOnce() {
    realm.adds("ivan", true);
    save("", "");
    invite("ivan", "member");

    realm.changesSecret("second-secret");
    assertRefused("ivan", "oidc_client_rejected");

    save("", "second-secret");
    assertThat(mosaic.browser().signInAs("ivan").page()).isEqualTo("/");
  }

  @Test
  void signingOutEndsTheSessionAtTheIssuerToo() {
    realm.adds("judy", true);
    save("", "");
    invite("judy", "member");
    WanderingBrowser browser = mosaic.browser();
    browser.signInAs("judy");
    assertThat(browser.open("/api/auth/oidc/login").page())
        .as("Keycloak still knows the browser")
        .isEqualTo("/");

    Map<String, Object> answer = browser.post("/api/auth/oidc/logout", "{}", 200);
    Stop end = browser.open(String.valueOf(answer.get("redirectTo")));

    assertThat(end.page()).startsWith("/login");
    browser.get("/api/auth/me", 401);
    assertThat(browser.open("/api/auth/oidc/login").isSignInForm()).isTrue();
  }

  @Test
  void aClaimMakesAnAdministratorAndItsLossAMember() {
    realm.adds("kim", true, "mosaic-admins");
    save(",\"adminClaim\":{\"name\":\"mosaic_roles\",\"value\":\"mosaic-admins\"}", "");
    invite("kim", "member");
    assertThat(roleOfNextSignIn("kim")).isEqualTo("admin");

    realm.takes("kim", "mosaic-admins");

    assertThat(roleOfNextSignIn("kim")).isEqualTo("member");
  }

  @Test
  void anAddressThatIsNoIssuersIsNotSaved() {
    save("", "");
    Map<String, Object> before = ada.get("/api/admin/oidc", 200);

    Map<String, Object> problem =
        ada.put("/api/admin/oidc", settings("", "").replace(realm.name(), "there-is-none"), 422);

    assertThat(problem)
        .containsEntry("code", "oidc_discovery_failed")
        .containsEntry("reason", "not_an_issuer");
    assertThat(ada.get("/api/admin/oidc", 200)).isEqualTo(before);
  }

  @Test
  void aDeadIssuerIsReportedAndBreakglassComesIn() {
    save("", "");
    KeycloakServer.running().stop();
    WanderingBrowser browser = mosaic.browser();

    String page = pageThatSaysSo(browser);

    assertThat(page).isEqualTo("/login?problem=oidc_issuer_unavailable");
    assertThat(browser.post("/api/auth/login", MosaicServer.ADMIN, 200)).isNotEmpty();
    assertThat(browser.get("/api/auth/me", 200)).containsEntry("signInMethod", "breakglass");
  }

  /** Mosaic looks at the issuer again when what it remembers is half a minute old. */
  private static String pageThatSaysSo(WanderingBrowser browser) {
    return await("no browser is sent to a dead issuer any more")
        .atMost(Duration.ofMinutes(2))
        .until(() -> browser.redirectOf("/api/auth/oidc/login"), next -> next.startsWith("/login"));
  }

  private static String roleOfNextSignIn(String username) {
    WanderingBrowser browser = mosaic.browser();
    assertThat(browser.signInAs(username).page()).isEqualTo("/");
    return String.valueOf(browser.get("/api/auth/me", 200).get("role"));
  }

  private static void assertRefused(String username, String problem) {
    WanderingBrowser browser = mosaic.browser();
    assertThat(browser.signInAs(username).page()).isEqualTo("/login?problem=" + problem);
    browser.get("/api/auth/me", 401);
  }

  private static void invite(String username, String role) {
    ada.post(
        "/api/admin/users/invite",
        "{\"email\":\"%s@example.org\",\"role\":\"%s\"}".formatted(username, role),
        201);
  }

  private void save(String more, String secret) {
    ada.put("/api/admin/oidc", settings(more, secret), 200);
  }

  private String settings(String more, String secret) {
    return "{\"issuerUrl\":\"%s\",\"clientId\":\"%s\",\"clientSecret\":\"%s\"%s}"
        .formatted(
            realm.issuer(),
            KeycloakRealm.CLIENT,
            secret.isEmpty() ? KeycloakRealm.SECRET : secret,
            more);
  }
}
