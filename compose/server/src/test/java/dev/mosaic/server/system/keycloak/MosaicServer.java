package dev.mosaic.server.system.keycloak;

import dev.mosaic.server.Server;
import dev.mosaic.server.ServerOptions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import picocli.CommandLine;

/** A whole Mosaic in this process, over a real database and without a container engine. */
record MosaicServer(Server server, EmbeddedPostgres database, int port) implements AutoCloseable {
  static final String ADMIN = "{\"username\":\"ada\",\"password\":\"correct horse battery\"}";

  static MosaicServer start() throws IOException {
    EmbeddedPostgres database =
        EmbeddedPostgres.builder().setLocaleConfig("locale", "C.UTF-8").start();
    int port = freePort();
    ServerOptions options =
        CommandLine.populateCommand(
            new ServerOptions(),
            "--port=" + port,
            "--bind=127.0.0.1",
            "--agents-port=" + freePort(),
            "--agents-network=10.217.0.0/16",
            "--docker-host=unix:///nowhere/docker.sock");
    Map<String, String> environment =
        Map.of(
            "DATABASE_URL",
            "postgres://postgres:postgres@127.0.0.1:" + database.getPort() + "/postgres",
            "MOSAIC_SECRET_KEY",
            freshKey());
    return new MosaicServer(Server.start(options, environment), database, port);
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  WanderingBrowser browser() {
    return new WanderingBrowser(url());
  }

  /** Makes the first administrator, breakglass, and signs them in. */
  WanderingBrowser claim() {
    WanderingBrowser browser = browser();
    String token = server.mosaic().onboarding().issueSetupToken().issue().orElseThrow().reveal();
    browser.post(
        "/api/onboarding/breakglass",
        "{\"setupToken\":\"%s\",%s".formatted(token, ADMIN.substring(1)),
        201);
    return browser;
  }

  @Override
  public void close() {
    server.close();
    try {
      database.close();
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }

  private static String freshKey() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
