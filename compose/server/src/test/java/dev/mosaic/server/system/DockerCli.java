package dev.mosaic.server.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Looks at the engine from outside, as an operator would. */
final class DockerCli {
  private DockerCli() {}

  /** What a command prints, errors included. */
  static String run(String... arguments) {
    List<String> command = new ArrayList<>();
    Path distributions = Path.of("/usr/bin/docker");
    command.add(Files.isExecutable(distributions) ? distributions.toString() : "docker");
    command.addAll(List.of(arguments));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      return printed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Runs JavaScript inside a container; what it prints. */
  static String node(String container, String script) {
    return run("exec", container, "node", "-e", script).strip();
  }
}
