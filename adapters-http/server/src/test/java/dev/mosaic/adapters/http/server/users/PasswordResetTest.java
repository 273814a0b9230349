package dev.mosaic.adapters.http.server.users;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.adapters.http.server.Browser;
import dev.mosaic.adapters.http.server.HttpWorld;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PasswordResetTest {
  private static final String CHOSEN = "{\"password\":\"a wholly new password\"}";

  private final HttpWorld world = HttpWorld.started();
  private final Browser ada = world.admin();
  private Browser bob;
  private String id;

  @BeforeEach
  void bobIsAMember() {
    bob = invited("bob", "member");
    id = bob.get("/api/auth/me").json("id");
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void givesAMemberANewPasswordOnceAndEndsAllThatWasSignedIn() {
    String token =
        bob.post("/api/auth/tokens", "{\"name\":\"cli\",\"scope\":\"full\"}")
            .expect(201)
            .json("value");
    Browser.Answer issued = ada.post(path(id)).expect(200);
    String secret = secretOf(issued);

    assertThat(issued.json("link"))
        .startsWith("http://127.0.0.1:" + world.port() + "/reset#token=");
    assertThat(issued.json("expiresAt"))
        .isEqualTo(world.clock.instant().plus(Duration.ofHours(24)).toString());
    bob.get("/api/auth/me").expect(200);
    Browser visitor = world.browser();
    assertThat(visitor.get("/api/auth/resets/" + secret).expect(200).json("username"))
        .isEqualTo("bob");
    visitor
        .post("/api/auth/resets/" + secret, "{\"password\":\"short\"}")
        .expectProblem(400, "validation_failed");
    Browser.Answer done = visitor.post("/api/auth/resets/" + secret, CHOSEN).expect(204);

    assertThat(done.setCookies()).isEmpty();
    bob.get("/api/auth/me").expectProblem(401, "unauthenticated");
    bob.post("/api/auth/refresh").expectProblem(401, "session_expired");
    world.browser().with("Authorization", "Bearer " + token).get("/api/auth/me").expect(401);
    signIn("bob", HttpWorld.PASSWORD).expectProblem(401, "bad_credentials");
    signIn("bob", "a wholly new password").expect(200);
    visitor.post("/api/auth/resets/" + secret, CHOSEN).expectProblem(404, "reset_invalid");
    visitor.get("/api/auth/resets/" + secret).expectProblem(404, "reset_invalid");
    assertThat(world.stores.audit().entries())
        .anySatisfy(
            entry -> {
              assertThat(entry.action()).isEqualTo("password.link_created");
              assertThat(entry.subject()).hasToString(id);
            })
        .anySatisfy(
            entry -> {
              assertThat(entry.action()).isEqualTo("password.reset");
              assertThat(entry.address()).isEqualTo("127.0.0.1");
            })
        .noneMatch(entry -> entry.toString().contains(secret));
  }

  @Test
  void aNewLinkEndsTheOldOneAndTimeEndsBoth() {
    String first = secretOf(ada.post(path(id)).expect(200));
    String second = secretOf(ada.post(path(id)).expect(200));

    world.browser().get("/api/auth/resets/" + first).expectProblem(404, "reset_invalid");
    world.browser().get("/api/auth/resets/" + second).expect(200);
    world.clock.advance(Duration.ofHours(24));
    world.browser().post("/api/auth/resets/" + second, CHOSEN).expectProblem(404, "reset_invalid");
  }

  @Test
  void anotherChangeOfTheAccountEndsTheLink() {
    String byPassword = secretOf(ada.post(path(id)).expect(200));
    bob.post(
            "/api/auth/password",
            "{\"currentPassword\":\"%s\",\"newPassword\":\"remembered after all\"}"
                .formatted(HttpWorld.PASSWORD))
        .expect(204);
    String byDeactivation = secretOf(ada.post(path(id)).expect(200));
    ada.post("/api/admin/users/" + id + "/deactivate").expect(200);
    ada.post("/api/admin/users/" + id + "/reactivate").expect(200);

    for (String secret : new String[] {byPassword, byDeactivation}) {
      world
          .browser()
          .post("/api/auth/resets/" + secret, CHOSEN)
          .expectProblem(404, "reset_invalid");
    }
  }

  @Test
  void wrongPasswordsTriedBeforeAreForgiven() {
    for (int i = 0; i < 6; i++) {
      signIn("bob", "not it");
    }
    signIn("bob", HttpWorld.PASSWORD).expectProblem(429, "too_many_attempts");

    world
        .browser()
        .post("/api/auth/resets/" + secretOf(ada.post(path(id)).expect(200)), CHOSEN)
        .expect(204);

    signIn("bob", "a wholly new password").expect(200);
  }

  @Test
  void isForNobodyWhoseSignInItWouldNotMend() {
    String adas = ada.get("/api/auth/me").json("id");
    Browser grace = invited("grace", "admin");
    String graces = grace.get("/api/auth/me").json("id");

    ada.post(path(adas)).expectProblem(409, "breakglass_protected");
    grace.post(path(adas)).expectProblem(409, "breakglass_protected");
    grace.post(path(graces)).expectProblem(409, "cannot_reset_self");
    ada.post(path("00000000-0000-0000-0000-000000000000")).expectProblem(404, "not_found");
    bob.post(path(id)).expectProblem(403, "forbidden");
    ada.post("/api/admin/users/" + id + "/deactivate").expect(200);
    ada.post(path(id)).expectProblem(409, "user_deactivated");
  }

  @Test
  void isNotForPeopleWhoSignInThroughTheIssuer() {
    ada.send(
            "PUT",
            "/api/admin/oidc",
            """
            {"issuerUrl":"https://issuer.test","clientId":"mosaic",
             "clientSecret":"scripted-client-secret","signUpDomains":["example.org"]}
            """)
        .expect(200);
    Browser grace = world.browser();
    var back =
        world.issuer.visit(
            java.net.URI.create(grace.get("/api/auth/oidc/login").expect(303).header("location")));
    grace
        .get(
            "/api/auth/oidc/callback?state=%s&code=%s&iss=https%%3A%%2F%%2Fissuer.test"
                .formatted(back.state().reveal(), back.callback().code().reveal()))
        .expect(303);

    ada.post(path(grace.get("/api/auth/me").expect(200).json("id")))
        .expectProblem(409, "no_password");
  }

  @Test
  void wantsAnAdministratorAtABrowser() {
    String token =
        ada.post("/api/auth/tokens", "{\"name\":\"cli\",\"scope\":\"full\"}")
            .expect(201)
            .json("value");
    Browser program = world.browser().with("Authorization", "Bearer " + token);

    program.post(path(id)).expectProblem(403, "session_required");
    program
        .post(
            "/api/admin/breakglass/reset-password",
            "{\"username\":\"ada\",\"newPassword\":\"a wholly new password\"}")
        .expectProblem(403, "session_required");
  }

  private static String path(String user) {
    return "/api/admin/users/" + user + "/reset-link";
  }

  private static String secretOf(Browser.Answer issued) {
    return issued.json("link").split("token=")[1];
  }

  private Browser.Answer signIn(String name, String password) {
    return world
        .browser()
        .post(
            "/api/auth/login",
            "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(name, password));
  }

  private Browser invited(String name, String role) {
    String link =
        ada.post(
                "/api/admin/users/invite",
                "{\"email\":\"%s@example.com\",\"role\":\"%s\"}".formatted(name, role))
            .expect(201)
            .json("link");
    Browser browser = world.browser();
    browser
        .post(
            "/api/auth/invitations/" + link.split("token=")[1] + "/accept",
            "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(name, HttpWorld.PASSWORD))
        .expect(201);
    return browser;
  }
}
