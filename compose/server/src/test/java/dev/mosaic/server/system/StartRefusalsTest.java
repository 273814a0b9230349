package dev.mosaic.server.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.server.Main;
import dev.mosaic.server.options.StartRefused;
import dev.mosaic.testkit.net.FreePort;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What an operator reads when the server cannot start: one sentence that names the way out, never a
 * secret.
 */
class StartRefusalsTest {
  private static final String KEY = Instance.freshKey();

  @Test
  void namesAMissingDatabaseUrl() {
    assertThat(refusal(Map.of("MOSAIC_SECRET_KEY", KEY)))
        .isEqualTo(
            StartRefused.CONFIG
                + " mosaic: DATABASE_URL is not set; write"
                + " postgres://user:password@host:5432/database.");
  }

  @Test
  void namesAMalformedDatabaseUrlWithoutItsPassword() {
    String told =
        refusal(Map.of("DATABASE_URL", "mysql://u:hush-hush@db/x", "MOSAIC_SECRET_KEY", KEY));

    assertThat(told)
        .startsWith(StartRefused.CONFIG + " mosaic: DATABASE_URL ")
        .doesNotContain("hush-hush");
  }

  @Test
  void namesAMissingOrMalformedKeyWithoutPrintingIt() {
    String url = TestDatabase.fresh().url();

    assertThat(refusal(Map.of("DATABASE_URL", url)))
        .startsWith(StartRefused.CONFIG + " mosaic: MOSAIC_SECRET_KEY is not set");
    assertThat(refusal(Map.of("DATABASE_URL", url, "MOSAIC_SECRET_KEY", "dG9vLXNob3J0")))
        .startsWith(StartRefused.CONFIG + " mosaic: MOSAIC_SECRET_KEY ")
        .doesNotContain("dG9vLXNob3J0");
  }

  @Test
  void refusesADatabaseSealedWithAnotherKeyAndWritesNothing() {
    TestDatabase database = TestDatabase.fresh();
    Instance.over(database, KEY).close();
    String before = database.dump();

    String told =
        refusal(Map.of("DATABASE_URL", database.url(), "MOSAIC_SECRET_KEY", Instance.freshKey()));

    assertThat(told)
        .startsWith(
            StartRefused.CONFIG + " mosaic: MOSAIC_SECRET_KEY is not the key this database");
    assertThat(database.dump()).isEqualTo(before);
  }

  @Test
  void saysThatAgentsNeedAnImage() {
    assertThat(
            refusal(
                Map.of("DATABASE_URL", "postgres://u:p@h/x", "MOSAIC_SECRET_KEY", KEY),
                "--agent-image= "))
        .isEqualTo(StartRefused.CONFIG + " mosaic: the agents' image needs a name.");
  }

  @Test
  void saysThatTheDatabaseDoesNotAnswer() {
    String url = "postgres://u:p@127.0.0.1:" + FreePort.next() + "/x";

    assertThat(refusal(Map.of("DATABASE_URL", url, "MOSAIC_SECRET_KEY", KEY), "--database-wait=1"))
        .startsWith(StartRefused.UNAVAILABLE + " mosaic: The database at 127.0.0.1:");
  }

  @Test
  void saysThatThePortIsTaken() {
    try (Instance running = Instance.start()) {
      String told =
          refusal(
              Map.of("DATABASE_URL", TestDatabase.fresh().url(), "MOSAIC_SECRET_KEY", KEY),
              "--port=" + running.port(),
              "--bind=127.0.0.1",
              "--agents-port=" + FreePort.next());

      assertThat(told)
          .isEqualTo(
              StartRefused.UNAVAILABLE
                  + " mosaic: cannot listen on port "
                  + running.port()
                  + "; choose another with --port.");
    }
  }

  @Test
  void keepsASecondServerAwayFromADatabase() {
    try (Instance running = Instance.start()) {
      String told =
          refusal(
              Map.of("DATABASE_URL", running.database().url(), "MOSAIC_SECRET_KEY", running.key()),
              "--port=" + FreePort.next(),
              "--bind=127.0.0.1",
              "--database-wait=1");

      assertThat(told)
          .startsWith(
              StartRefused.UNAVAILABLE + " mosaic: Another Mosaic server uses the database");
    }
  }

  private static String refusal(Map<String, String> environment, String... arguments) {
    StringWriter told = new StringWriter();
    int code = Main.line(environment).setErr(new PrintWriter(told, true)).execute(arguments);
    return code + " " + told.toString().strip();
  }
}
