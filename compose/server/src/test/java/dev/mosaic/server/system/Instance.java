package dev.mosaic.server.system;

import dev.mosaic.application.Mosaic;
import dev.mosaic.ports.Ports;
import dev.mosaic.server.Server;
import dev.mosaic.server.options.ServerOptions;
import dev.mosaic.server.wiring.Assembly;
import dev.mosaic.testkit.net.FreePort;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import picocli.CommandLine;

/** A whole server in this process, over a real database. */
public record Instance(Server server, TestDatabase database, int port, String key)
    implements AutoCloseable {
  private static final String NO_ENGINE = "--docker-host=unix:///nowhere/docker.sock";

  /**
   * A range nobody else on the machine uses, so that a Mosaic running beside the tests is left
   * alone.
   */
  static final String NETWORK_RANGE = "10.216.0.0/16";

  public static Instance start(String... more) {
    return over(TestDatabase.fresh(), freshKey(), more);
  }

  /** Everything but agents. */
  public static Instance withoutEngine() {
    return start(NO_ENGINE);
  }

  /** Likewise, over what is there already. */
  public static Instance withoutEngine(TestDatabase database, String key) {
    return over(database, key, NO_ENGINE);
  }

  /** The same without anything that listens, for what has to stand in the database beforehand. */
  public static void prepare(TestDatabase database, String key, Consumer<Ports> work) {
    ServerOptions options = CommandLine.populateCommand(new ServerOptions(), NO_ENGINE);
    Map<String, String> variables =
        Map.of("DATABASE_URL", database.url(), "MOSAIC_SECRET_KEY", key);
    try (Assembly assembly = Assembly.of(options, variables)) {
      work.accept(assembly.context().getBean(Ports.class));
    }
  }

  static Instance over(TestDatabase database, String key, String... more) {
    return on(
        FreePort.next(),
        FreePort.next(),
        database,
        key,
        Stream.concat(Stream.of("--stop-agents-on-exit"), Arrays.stream(more))
            .toArray(String[]::new));
  }

  /** On these ports; agents go on when it ends, as in production. */
  static Instance on(int port, int agentsPort, TestDatabase database, String key, String... more) {
    ServerOptions options =
        CommandLine.populateCommand(
            new ServerOptions(),
            Stream.concat(
                    Stream.of(
                        "--port=" + port,
                        "--bind=127.0.0.1",
                        "--agents-port=" + agentsPort,
                        "--agents-network=" + NETWORK_RANGE),
                    Arrays.stream(more))
                .toArray(String[]::new));
    Server server =
        Server.start(options, Map.of("DATABASE_URL", database.url(), "MOSAIC_SECRET_KEY", key));
    return new Instance(server, database, port, key);
  }

  /** The image agents run from in tests, as the test script made it. */
  public static String agentImage() {
    String image = System.getenv("MOSAIC_TEST_AGENT_IMAGE");
    if (image == null || image.isBlank()) {
      throw new IllegalStateException(
          "MOSAIC_TEST_AGENT_IMAGE names no image; run the tests with ./mosaic test");
    }
    return image;
  }

  public Mosaic mosaic() {
    return server.mosaic();
  }

  Browser browser() {
    return new Browser("http://127.0.0.1:" + port);
  }

  /** A browser that is signed in as the first administrator, just made. */
  public Browser claimed() {
    Browser browser = browser();
    browser
        .post(
            "/api/onboarding/breakglass",
            """
            {"setupToken":"%s","username":"ada","password":"correct horse battery"}
            """
                .formatted(mosaic().onboarding().issueSetupToken().issue().orElseThrow().reveal()))
        .expect(201);
    return browser;
  }

  public static String freshKey() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Override
  public void close() {
    server.close();
  }
}
