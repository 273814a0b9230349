package dev.mosaic.adapters.http.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.adapters.http.server.Browser;
import dev.mosaic.adapters.http.server.Browser.Answer;
import dev.mosaic.adapters.http.server.HttpWorld;
import dev.mosaic.domain.secret.Password;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.user.Username;
import dev.mosaic.testkit.secret.QuickPasswordHasher;
import dev.mosaic.testkit.store.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccountDeletionTest {
  private static final String PATH = "/api/account";

  private final HttpWorld world = HttpWorld.started();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void answersWithAReceiptAndSignsOut() {
    Browser bob = signedIn("bob");
    bob.post(
            "/api/settings/providers",
            """
            {"type":"custom","name":"lab","displayName":"Lab","baseUrl":"http://llm.test/v1"}
            """)
        .expect(201);
    Browser elsewhere = bob.copy();

    Answer receipt = delete(bob, "bob", HttpWorld.PASSWORD).expect(200);

    assertThat(receipt.json("deletedAt")).isEqualTo(world.clock.instant().toString());
    assertThat(receipt.json("agent")).isEqualTo("none");
    assertThat(receipt.json("counts.providers")).isEqualTo("1");
    assertThat(receipt.json("counts.sessions")).isEqualTo("1");
    assertThat(receipt.setCookies()).anyMatch(line -> line.contains("Max-Age=0"));
    elsewhere.get("/api/auth/me").expectProblem(401, "unauthenticated");
    assertThat(world.stores.users().findByName(new Username("bob"))).isEmpty();
  }

  @Test
  void isRefusedAtTheFieldThatIsWrong() {
    Browser bob = signedIn("bob");

    Answer otherName =
        delete(bob, "eve", HttpWorld.PASSWORD).expectProblem(400, "validation_failed");
    Answer noPassword =
        bob.send("DELETE", PATH, "{\"username\":\"bob\"}").expectProblem(400, "validation_failed");

    assertThat(otherName.json("errors.0.field")).isEqualTo("username");
    assertThat(otherName.json("errors.0.code")).isEqualTo("not_your_name");
    assertThat(noPassword.json("errors.0.field")).isEqualTo("password");
    delete(bob, "bob", "not this one").expectProblem(403, "wrong_password");
    bob.send("DELETE", PATH, null).expect(400);
    bob.get("/api/auth/me").expect(200);
  }

  @Test
  void keepsBreakglassAndIsNotDoneByATokenOrALink() {
    Browser ada = world.admin();
    String token =
        ada.post("/api/auth/tokens", "{\"name\":\"all\",\"scope\":\"full\"}")
            .expect(201)
            .json("value");

    delete(ada, "ada", HttpWorld.PASSWORD).expectProblem(409, "last_admin");
    delete(world.browser().with("Authorization", "Bearer " + token), "ada", HttpWorld.PASSWORD)
        .expectProblem(403, "session_required");
    ada.post("/api/auth/download-links", "{\"address\":\"/api/account\"}")
        .expectProblem(400, "validation_failed");
  }

  private static Answer delete(Browser browser, String username, String password) {
    return browser.send(
        "DELETE", PATH, "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password));
  }

  private Browser signedIn(String name) {
    world
        .stores
        .users()
        .insertLocal(
            People.member(name),
            new QuickPasswordHasher().hash(new Password(new SecretText(HttpWorld.PASSWORD))));
    Browser browser = world.browser();
    browser
        .post(
            "/api/auth/login",
            "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(name, HttpWorld.PASSWORD))
        .expect(200);
    return browser;
  }
}
