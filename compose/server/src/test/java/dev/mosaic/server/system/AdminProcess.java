package dev.mosaic.server.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** An `admin` command in a process of its own, as an operator runs it. */
final class AdminProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader out;
  private final List<String> lines = new ArrayList<>();

  private AdminProcess(Process process) {
    this.process = process;
    this.out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Starts it; what it prints and complains of comes on one stream. */
  static AdminProcess start(TestDatabase database, String key, String... arguments) {
    List<String> command =
        Stream.concat(
                Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "dev.mosaic.server.Main",
                    "admin"),
                Stream.of(arguments))
            .toList();
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("DATABASE_URL", database.url());
    builder.environment().put("MOSAIC_SECRET_KEY", key);
    try {
      return new AdminProcess(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Types a line and ends its standard input. */
  AdminProcess type(String line) {
    try (var in = process.getOutputStream()) {
      in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Waits for the given number of lines that hold the word; false if it ends before. */
  boolean awaitLines(String word, int count) {
    int seen = 0;
    while (seen < count) {
      String line = readLine();
      if (line == null) {
        return false;
      }
      seen += line.contains(word) ? 1 : 0;
    }
    return true;
  }

  /** Ends it as `kill -9` does. */
  void kill() {
    process.destroyForcibly();
    exitCode();
  }

  /** Reads to the end and waits for it. */
  int exitCode() {
    while (readLine() != null) {
      continue;
    }
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** All it printed, once it has ended. */
  String printed() {
    return String.join("\n", lines);
  }

  private String readLine() {
    try {
      String line = out.readLine();
      if (line != null) {
        lines.add(line);
      }
      return line;
    } catch (IOException ended) {
      return null;
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
