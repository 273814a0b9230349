package dev.mosaic.server.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What an operator does at the command line, while the server is up and while it is down. */
class CommandLineTest {
  private static final String NEW_PASSWORD = "a wholly new password";

  private final TestDatabase database = TestDatabase.fresh();
  private final String key = Instance.freshKey();

  @Test
  void resetsBreakglassWhileTheServerIsUpAndEndsWhatIsSignedIn() {
    try (Instance instance = Instance.withoutEngine(database, key)) {
      Browser signedIn = instance.claimed();

      AdminProcess reset =
          AdminProcess.start(database, key, "reset-breakglass", "--username", "ada")
              .type(NEW_PASSWORD);

      assertThat(reset.exitCode()).as(reset.printed()).isZero();
      assertThat(reset.printed()).doesNotContain(NEW_PASSWORD);
      assertThat(signedIn.get("/api/auth/me").status()).isEqualTo(401);
      Browser again = instance.browser();
      again.post("/api/auth/login", login("ada")).expect(200);
      assertThat(again.get("/api/admin/audit?action=breakglass.").expect(200).body())
          .contains("\"breakglass.reset\"", "\"breakglass.signed_in\"");
    }
  }

  @Test
  void makesTheFirstAdminWhileTheServerIsDownInTheSetupLinksPlace() {
    AdminProcess created =
        AdminProcess.start(database, key, "create-breakglass", "--username", "root")
            .type(NEW_PASSWORD);
    assertThat(created.exitCode()).as(created.printed()).isZero();
    AdminProcess twice =
        AdminProcess.start(database, key, "create-breakglass", "--username", "root")
            .type(NEW_PASSWORD);
    assertThat(twice.exitCode()).isEqualTo(1);
    AdminProcess listed = AdminProcess.start(database, key, "list-admins");
    assertThat(listed.exitCode()).isZero();
    assertThat(listed.printed()).contains("root", "breakglass");
    assertThat(AdminProcess.start(database, key, "setup-link").exitCode()).isEqualTo(1);

    try (Instance instance = Instance.withoutEngine(database, key)) {
      Browser browser = instance.browser();
      browser.post("/api/auth/login", login("root")).expect(200);
      assertThat(browser.get("/api/onboarding").body()).contains("\"current\":\"provider\"");
    }
  }

  @Test
  void refusesAShortPasswordAndAnUnknownNameWithOneSentence() {
    AdminProcess tooShort =
        AdminProcess.start(database, key, "create-breakglass", "--username", "root").type("short");
    assertThat(tooShort.exitCode()).isEqualTo(64);
    assertThat(tooShort.printed()).contains("Use at least 12 characters.");

    AdminProcess unknown =
        AdminProcess.start(database, key, "reset-breakglass", "--username", "nobody")
            .type(NEW_PASSWORD);
    assertThat(unknown.exitCode()).isEqualTo(1);
    assertThat(unknown.printed()).contains("there is no breakglass account called nobody");
  }

  private static String login(String name) {
    return "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(name, NEW_PASSWORD);
  }
}
