package dev.mosaic.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A database server that runs on a data directory already: an instance that is up, or one left
 * behind by a killed process.
 *
 * @param port it listens on
 */
record RunningPostmaster(long pid, int port) {
  // Line 1 is the process id, line 4 the port: PostgreSQL's documentation of postmaster.pid.
  private static final int PORT_LINE = 3;

  static Optional<RunningPostmaster> of(Path directory) {
    Path file = directory.resolve("postmaster.pid");
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    try {
      List<String> lines = Files.readAllLines(file);
      if (lines.size() <= PORT_LINE) {
        return Optional.empty();
      }
      RunningPostmaster found =
          new RunningPostmaster(
              Long.parseLong(lines.getFirst().strip()),
              Integer.parseInt(lines.get(PORT_LINE).strip()));
      return Optional.of(found).filter(RunningPostmaster::isAlive);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NumberFormatException notWrittenYet) {
      return Optional.empty();
    }
  }

  private boolean isAlive() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .flatMap(process -> process.info().command())
        .filter(command -> command.endsWith("postgres"))
        .isPresent();
  }
}
