package dev.mosaic.server.system.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mosaic.server.system.DockerCli;
import dev.mosaic.testkit.net.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** What compose.yaml describes, running under a project name of its own. */
final class ComposeStack implements AutoCloseable {
  private static final Duration HEALTHY = Duration.ofMinutes(5);
  // Tests run in compose/server.
  private static final Path FILE = Path.of("..", "compose.yaml");
  private static final Path LOGS = Path.of("target", "stack.log");

  private final String project = "mosaic-test-" + ProcessHandle.current().pid();
  private final int port = FreePort.next();
  private final String databasePassword = HexFormat.of().formatHex(random(12)) + "@";
  private final Map<String, String> settings =
      Map.of(
          // With a character that has to be encoded, which server and database must read alike.
          "DATABASE_URL",
          "postgres://mosaic:%s@postgres:5432/mosaic"
              .formatted(databasePassword.replace("@", "%40")),
          "MOSAIC_SECRET_KEY",
          Base64.getEncoder().encodeToString(random(32)),
          "MOSAIC_PUBLIC_URL",
          base(),
          "MOSAIC_WEB_ADDRESS",
          "127.0.0.1:" + port,
          "MOSAIC_FRONT_NETWORK",
          "10.213." + ThreadLocalRandom.current().nextInt(1, 255),
          "MOSAIC_SERVER_OPTIONS",
          "--agent-image " + System.getenv("MOSAIC_TEST_AGENT_IMAGE"));
  private final Thread atExit = new Thread(this::remove);
  private String instance = "";

  private ComposeStack() {}

  static ComposeStack up() {
    ComposeStack stack = new ComposeStack();
    Runtime.getRuntime().addShutdownHook(stack.atExit);
    String printed = stack.compose("up", "-d");
    stack.awaitHealthy(printed);
    stack.instance =
        stack.exec(
            "postgres",
            "env",
            "PGPASSWORD=" + stack.databasePassword,
            "psql",
            "--host=127.0.0.1",
            "--username=mosaic",
            "-Atc",
            "select value from system_config where key = 'instance.id'");
    assertThat(stack.instance).as("the id in the database").matches("[0-9a-f-]+");
    return stack;
  }

  /** Where web listens, on this machine alone. */
  String base() {
    return "http://127.0.0.1:" + port;
  }

  int port() {
    return port;
  }

  String container(String service) {
    return DockerCli.run(
            "ps",
            "-q",
            "--filter=label=com.docker.compose.project=" + project,
            "--filter=label=com.docker.compose.service=" + service)
        .strip();
  }

  /** The one agent's container. */
  String agent() {
    String agent =
        DockerCli.run(
                "ps",
                "-q",
                "--filter=label=dev.mosaic.instance=" + instance,
                "--filter=label=dev.mosaic.role=agent")
            .strip();
    assertThat(agent).as("one agent runs").matches("[0-9a-f]+");
    return agent;
  }

  /** What a program prints in a service's container. */
  String exec(String service, String... command) {
    return execIn(container(service), command);
  }

  private static String execIn(String container, String... command) {
    List<String> line = new ArrayList<>(List.of("exec", container));
    line.addAll(List.of(command));
    return DockerCli.run(line.toArray(String[]::new)).strip();
  }

  /** Whether a process in a container gets a connection. bash is in all images. */
  static boolean reaches(String container, String host, int port) {
    String script =
        "timeout 4 bash -c 'exec 3<>/dev/tcp/%s/%d' 2>/dev/null && echo yes || echo no"
            .formatted(host, port);
    String answer = execIn(container, "bash", "-c", script);
    assertThat(answer).as("what %s says", container).isIn("yes", "no");
    return answer.equals("yes");
  }

  String addressOf(String service, String network) {
    String format =
        "{{(index .NetworkSettings.Networks \"%s_%s\").IPAddress}}".formatted(project, network);
    String address = DockerCli.run("inspect", "--format", format, container(service)).strip();
    assertThat(address).matches("[0-9.]+");
    return address;
  }

  /** A container of web's image on a network of its own. */
  String stranger() {
    String name = project + "-stranger";
    DockerCli.run("network", "create", name);
    String image = System.getenv("MOSAIC_WEB_IMAGE");
    DockerCli.run(
        "run",
        "--detach",
        "--name",
        name,
        "--network",
        name,
        "--entrypoint",
        "sleep",
        image,
        "300");
    assertThat(execIn(name, "echo", "here")).isEqualTo("here");
    return name;
  }

  String logs(String... services) {
    List<String> arguments = new ArrayList<>(List.of("logs", "--no-color"));
    arguments.addAll(List.of(services));
    return compose(arguments.toArray(String[]::new));
  }

  void replaceServer() {
    awaitHealthy(compose("up", "-d", "--no-deps", "--force-recreate", "server"));
  }

  /** What the kernel knows of a service's container, in the first of these files that is there. */
  String kernelSays(String service, String... files) {
    String script =
        "cd /sys/fs/cgroup; for file in %s; do cat $file 2>/dev/null && exit; done"
            .formatted(String.join(" ", files));
    return exec(service, "sh", "-c", script);
  }

  long mebibytesOf(String service) {
    return mebibytes(kernelSays(service, "memory.current", "memory/memory.usage_in_bytes"));
  }

  /** The most it had since its start, where the kernel is not too old to tell. */
  long mostMebibytesOf(String service) {
    return mebibytes(
        kernelSays(service, "memory.peak", "memory/memory.max_usage_in_bytes", "memory.current"));
  }

  private static long mebibytes(String bytes) {
    return Long.parseLong(bytes) / (1 << 20);
  }

  private void awaitHealthy(String printed) {
    for (String service : List.of("postgres", "server", "web")) {
      await(service + " is healthy")
          .atMost(HEALTHY)
          .pollInterval(Duration.ofSeconds(1))
          .untilAsserted(
              () ->
                  assertThat(
                          DockerCli.run(
                              "inspect",
                              "--format",
                              "{{.State.Health.Status}}",
                              container(service)))
                      .as(printed)
                      .isEqualToIgnoringWhitespace("healthy"));
    }
  }

  /** What compose prints, errors included; compose-test.sh tells which compose there is. */
  private String compose(String... arguments) {
    List<String> command =
        new ArrayList<>(List.of(System.getenv("MOSAIC_TEST_COMPOSE").split(" ")));
    command.addAll(List.of("-p", project, "-f", FILE.toString()));
    command.addAll(List.of(arguments));
    return DockerCli.printedBy(command, settings);
  }

  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(atExit);
    remove();
  }

  /** Everything this run made, and no other's; its logs stay, without what opens a door. */
  private void remove() {
    try {
      Files.writeString(LOGS, logs().replaceAll("#token=\\S+", "#token=…"));
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    } finally {
      String mine = "label=dev.mosaic.instance=" + instance;
      removeAll(DockerCli.run("ps", "-aq", "--filter", mine), "rm", "-f", "-v");
      DockerCli.run("rm", "-f", project + "-stranger");
      compose("down", "--volumes", "--remove-orphans");
      removeAll(DockerCli.run("network", "ls", "-q", "--filter", mine), "network", "rm");
      removeAll(DockerCli.run("volume", "ls", "-q", "--filter", mine), "volume", "rm");
      DockerCli.run("network", "rm", project + "-stranger");
    }
  }

  private static void removeAll(String names, String... verb) {
    names
        .lines()
        .forEach(
            name -> {
              List<String> command = new ArrayList<>(List.of(verb));
              command.add(name);
              DockerCli.run(command.toArray(String[]::new));
            });
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }
}
