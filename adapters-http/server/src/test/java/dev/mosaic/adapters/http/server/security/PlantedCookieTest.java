package dev.mosaic.adapters.http.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.adapters.http.server.Browser;
import dev.mosaic.adapters.http.server.HttpWorld;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a page of a sibling host can put into somebody's browser for the whole domain. */
class PlantedCookieTest {
  private static final String HOST = "mosaic.example.org";

  private final HttpWorld world = HttpWorld.behindProxy();
  private Browser ada;

  @BeforeEach
  void signInAtThePublicName() {
    world.admin();
    ada = signedIn();
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void everyCookieIsThisHostsAlone() {
    Browser.Answer answer = signIn(visitor());

    assertThat(answer.setCookies())
        .hasSize(3)
        .allSatisfy(
            line ->
                assertThat(line)
                    .startsWith("__Host-mosaic_")
                    .contains("Secure")
                    .containsPattern("Path=/(;|$)")
                    .doesNotContain("Domain"));
    ada.get("/api/auth/me").expect(200);
    ada.post("/api/agent/stop").expect(202);
  }

  @Test
  void aProxyThatKeepsItsHttpsToItselfTakesNoCookieItsPrefix() {
    try (HttpWorld told = HttpWorld.at("https://" + HOST)) {
      told.admin();
      Browser browser = told.browser().at(HOST + ":443");

      assertThat(signIn(browser).setCookies())
          .hasSize(3)
          .allMatch(line -> line.startsWith("__Host-mosaic_"));

      browser.get("/api/auth/me").expect(200);
      assertThat(signIn(told.browser()).setCookies()).allMatch(line -> line.startsWith("mosaic_"));
    }
  }

  @Test
  void aRefreshCookieWithoutThePrefixIsNeverTaken() {
    Browser victim = visitor().withCookie("mosaic_refresh", held("mosaic_refresh"));

    victim.post("/api/auth/refresh").expectProblem(401, "session_expired");
  }

  @Test
  void anAccessCookieWithoutThePrefixIsNeverTaken() {
    Browser victim = visitor().withCookie("mosaic_session", held("mosaic_session"));

    victim.get("/api/auth/me").expectProblem(401, "unauthenticated");
  }

  @Test
  void aCsrfCookieWithoutThePrefixIsNeverTaken() {
    ada.withCookie("mosaic_csrf", held("mosaic_csrf"));
    ada.forget("__Host-mosaic_csrf");

    ada.post("/api/agent/stop").expectProblem(403, "csrf_token_invalid");
  }

  @Test
  void aNameThatOnlyLooksLikeThePrefixedOneIsNotIt() {
    String access = held("mosaic_session");
    // Browsers let any sibling plant these: they do not begin with the prefix.
    for (String name :
        new String[] {
          ",__Host-mosaic_session",
          "\"__Host-mosaic_session",
          "__host-mosaic_session",
          "x,__Host-mosaic_session"
        }) {
      visitor().withCookie(name, access).get("/api/auth/me").expectProblem(401, "unauthenticated");
    }
  }

  @Test
  void twoCookiesOfThePrefixedNameAreATrickWhicheverComesFirst() {
    String good = "__Host-mosaic_session=" + held("mosaic_session");
    String other = "__Host-mosaic_session=x";
    for (String both : List.of(other + "; " + good, good + "; " + other, good + "; " + good)) {
      HttpRequest doubled =
          visitor().builder("GET", "/api/auth/me", null).header("Cookie", both).build();

      visitor().send(doubled).expectProblem(401, "unauthenticated");
    }
    HttpRequest alone =
        visitor().builder("GET", "/api/auth/me", null).header("Cookie", good).build();
    visitor().send(alone).expect(200);
  }

  @Test
  void whatAnIssuersVisitIsKnownByIsThisHostsToo() {
    ada.send(
            "PUT",
            "/api/admin/oidc",
            """
            {"issuerUrl":"https://issuer.test","clientId":"mosaic","clientSecret":"scripted-client-secret"}
            """)
        .expect(200);

    Browser.Answer departure = visitor().get("/api/auth/oidc/login").expect(303);

    assertThat(departure.setCookies()).hasSize(1);
    assertThat(departure.setCookie("__Host-mosaic_oidc"))
        .contains("Secure", "HTTPOnly", "SameSite=Lax")
        .containsPattern("Path=/(;|$)");
    var back = world.issuer.visit(URI.create(departure.header("location")));
    String callback =
        "/api/auth/oidc/callback?state="
            + back.state().reveal()
            + "&code="
            + back.callback().code().reveal();
    String value = departure.setCookie("__Host-mosaic_oidc").split("[=;]")[1];
    assertThat(
            visitor().withCookie("mosaic_oidc", value).get(callback).expect(303).header("location"))
        .isEqualTo("/login?problem=oidc_expired");
  }

  @Test
  void aSessionWhoseCsrfCookieHadAnotherNameGetsOneByTheNextLookAtWhoItIs() {
    ada.forget("__Host-mosaic_csrf");

    assertThat(ada.get("/api/auth/me").expect(200).setCookies()).hasSize(1);

    ada.post("/api/agent/stop").expect(202);
    assertThat(ada.get("/api/auth/me").expect(200).setCookies()).isEmpty();
  }

  private Browser visitor() {
    return world
        .browser()
        .at(HOST)
        .with("Origin", "https://" + HOST)
        .with("X-Forwarded-Proto", "https");
  }

  /** Whatever the server calls it. */
  private String held(String name) {
    return ada.cookie("__Host-" + name) + ada.cookie(name);
  }

  private Browser signedIn() {
    Browser browser = visitor();
    signIn(browser);
    return browser;
  }

  private static Browser.Answer signIn(Browser browser) {
    return browser
        .post(
            "/api/auth/login",
            "{\"username\":\"ada\",\"password\":\"%s\"}".formatted(HttpWorld.PASSWORD))
        .expect(200);
  }
}
