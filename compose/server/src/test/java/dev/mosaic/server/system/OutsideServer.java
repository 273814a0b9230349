package dev.mosaic.server.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A server beyond the host, as far as an agent is concerned: a container on another network. */
record OutsideServer(String container, String address) implements AutoCloseable {
  static final int PORT = 8080;

  private static final String SERVER =
      "require('http').createServer((_, answer) => answer.end('hello')).listen(%d, () =>"
          + " console.log('up'))";

  static OutsideServer start() {
    String container =
        DockerCli.run(
                "run",
                "-d",
                "--init",
                "--entrypoint",
                "node",
                Instance.agentImage(),
                "-e",
                SERVER.formatted(PORT))
            .strip();
    String address =
        DockerCli.run("inspect", "-f", "{{.NetworkSettings.IPAddress}}", container).strip();
    return new OutsideServer(container, address);
  }

  /** What the host gets there. */
  String greeting() {
    URI server = URI.create("http://%s:%d/".formatted(address, PORT));
    try (InputStream body = server.toURL().openStream()) {
      return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    DockerCli.run("rm", "-f", container);
  }
}
