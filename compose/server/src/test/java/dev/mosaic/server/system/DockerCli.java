package dev.mosaic.server.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.domain.agent.AgentRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looks at the engine from outside, as an operator would. */
public final class DockerCli {
  private DockerCli() {}

  /** What a command prints, errors included. */
  public static String run(String... arguments) {
    List<String> command = new ArrayList<>();
    Path distributions = Path.of("/usr/bin/docker");
    command.add(Files.isExecutable(distributions) ? distributions.toString() : "docker");
    command.addAll(List.of(arguments));
    return printedBy(command, Map.of());
  }

  /** Likewise of any program, with these variables beside this process's own. */
  public static String printedBy(List<String> command, Map<String, String> variables) {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(variables);
    try {
      Process process = builder.start();
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

  /** Removes an agent's container, network and volume, which no running instance minds any more. */
  static void removeAll(AgentRecord agent) {
    assertThat(run("rm", "-f", agent.containerName())).doesNotContain("Error");
    String own = "mosaic-user-" + agent.id().value();
    assertThat(run("network", "rm", own)).contains(own);
    assertThat(run("volume", "rm", own)).contains(own);
  }

  /** Runs JavaScript inside a container; what it prints. */
  static String node(String container, String script) {
    return run("exec", container, "node", "-e", script).strip();
  }
}
