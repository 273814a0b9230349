package dev.mosaic.server.bench;

import dev.mosaic.server.system.DockerCli;
import dev.mosaic.server.system.Instance;
import dev.mosaic.testkit.gateway.ScriptedOpenClaw;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The agents' image with a scripted gateway in place of OpenClaw. All else is as it is: Mosaic
 * makes, starts and feeds its containers as any other. Built from what is on the machine.
 */
record ScriptedAgentImage(String name) implements AutoCloseable {
  private static final List<String> NEEDED =
      List.of(
          "netty-",
          "jackson-",
          "awaitility",
          "hamcrest",
          "slf4j-api",
          "jspecify",
          "ports",
          "testkit",
          "domain");
  private static final String START =
      """
      #!/bin/sh
      exec /opt/scripted/java/bin/java -Xmx1g -XX:-UsePerfData -cp '/opt/scripted/lib/*' %s \
      --bind 0.0.0.0 --port 18789 --pace-ms 0 --token "$OPENCLAW_GATEWAY_TOKEN"
      """
          .formatted(ScriptedOpenClaw.class.getName());
  private static final String RECIPE =
      """
      FROM %s
      USER root
      COPY scripted /opt/scripted
      RUN rm /usr/local/bin/openclaw && ln -s /opt/scripted/openclaw /usr/local/bin/openclaw
      USER node
      """;

  static ScriptedAgentImage build() {
    ScriptedAgentImage image = new ScriptedAgentImage("mosaic/scripted-gateway:bench");
    try {
      Path context = Files.createTempDirectory("scripted-gateway");
      Path scripted = Files.createDirectory(context.resolve("scripted"));
      Path lib = Files.createDirectory(scripted.resolve("lib"));
      for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
        copy(Path.of(entry), lib);
      }
      Path start = Files.writeString(scripted.resolve("openclaw"), START);
      start.toFile().setExecutable(true, false);
      linkJava(scripted.resolve("java"));
      Files.writeString(context.resolve("Dockerfile"), RECIPE.formatted(Instance.agentImage()));
      String printed =
          DockerCli.run("build", "--network=none", "-t", image.name, context.toString());
      delete(context);
      if (DockerCli.run("image", "inspect", "-f", "{{.Id}}", image.name).contains("rror")) {
        throw new IllegalStateException(printed);
      }
      return image;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Jars as they are; folders of classes, which Maven gives while it tests, as jars. */
  private static void copy(Path entry, Path lib) throws IOException {
    String whole = entry.toString();
    if (NEEDED.stream().noneMatch(whole::contains) || whole.contains("test-classes")) {
      return;
    }
    if (Files.isRegularFile(entry)) {
      Files.copy(entry, lib.resolve(entry.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    } else if (Files.isDirectory(entry)) {
      String jar = whole.replaceAll("\\W+", "-") + ".jar";
      tool("jar", "--create", "--file", lib.resolve(jar).toString(), "-C", whole, ".");
    }
  }

  private static void linkJava(Path target) {
    tool(
        "jlink",
        "--add-modules",
        "java.base,java.desktop,java.logging,java.management,java.sql,jdk.unsupported",
        "--strip-debug",
        "--no-header-files",
        "--no-man-pages",
        "--output",
        target.toString());
  }

  private static void tool(String name, String... arguments) {
    Path program = Path.of(System.getProperty("java.home"), "bin", name);
    List<String> command =
        Stream.concat(Stream.of(program.toString()), Stream.of(arguments)).toList();
    String printed = DockerCli.printedBy(command, Map.of());
    if (!printed.isBlank() && printed.contains("rror")) {
      throw new IllegalStateException(printed);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  @Override
  public void close() {
    DockerCli.run("image", "rm", "-f", name);
  }
}
