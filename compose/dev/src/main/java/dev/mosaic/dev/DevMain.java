package dev.mosaic.dev;

import dev.mosaic.server.Ending;
import dev.mosaic.server.Main;
import dev.mosaic.server.Server;
import dev.mosaic.server.cli.AdminCommand;
import dev.mosaic.server.options.ServerOptions;
import dev.mosaic.server.options.StartRefused;
import dev.mosaic.server.options.Version;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Runs the server with whatever of its two variables is not set: a bundled database, a kept key.
 */
@Command(
    name = "mosaic",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Runs Mosaic with its data in one folder.")
public final class DevMain implements Callable<Integer> {
  private static final String DATABASE_URL = "DATABASE_URL";
  private static final String SECRET_KEY = "MOSAIC_SECRET_KEY";

  @Option(
      names = "--data",
      required = true,
      scope = CommandLine.ScopeType.INHERIT,
      paramLabel = "DIR",
      description = "Folder everything is kept in.")
  Path data = Path.of("");

  @Mixin ServerOptions options = new ServerOptions();

  private final Map<String, String> environment;

  private DevMain(Map<String, String> environment) {
    this.environment = new HashMap<>(environment);
  }

  public static void main(String[] args) {
    DevMain main = new DevMain(System.getenv());
    System.exit(
        new CommandLine(main)
            // The script gives some options itself, and a person's own come after them.
            .setOverwrittenOptionsAllowed(true)
            .addSubcommand("admin", AdminCommand.line(main::forAdmin))
            .setExecutionExceptionHandler(Main::tell)
            .execute(args));
  }

  @Override
  public Integer call() throws IOException {
    DataFolder folder = DataFolder.open(data);
    try (FileChannel channel =
            FileChannel.open(
                folder.path().resolve("in-use.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock == null) {
        throw new StartRefused(
            StartRefused.UNAVAILABLE,
            "another Mosaic runs on " + folder.path() + "; stop it or choose another --data.");
      }
      return serve(folder);
    }
  }

  private int serve(DataFolder folder) {
    folder.keepUnpackedCode();
    environment.computeIfAbsent(SECRET_KEY, name -> keyOf(folder));
    // From here on, for a signal may come while the database starts, and it must not be left
    // behind.
    try (Ending ending = Ending.onSignal()) {
      if (environment.containsKey(DATABASE_URL)) {
        return Server.runUntilToldToEnd(options, environment, ending);
      }
      System.out.println("Starting the bundled database in " + folder.postgres());
      folder.forgetHalfUnpacked();
      try (DevDatabase database = DevDatabase.start(folder)) {
        environment.put(DATABASE_URL, database.url());
        return ending.isTold() ? 0 : Server.runUntilToldToEnd(options, environment, ending);
      }
    }
  }

  /**
   * The variables for a command that works beside a running instance, or starts the database for
   * itself.
   */
  private AdminCommand.Environment forAdmin() {
    DataFolder folder = DataFolder.open(data);
    folder.keepUnpackedCode();
    environment.computeIfAbsent(SECRET_KEY, name -> folder.secret(folder.keyFile()));
    if (environment.containsKey(DATABASE_URL)) {
      return new AdminCommand.Environment(environment, () -> {});
    }
    return RunningPostmaster.of(folder.postgres())
        .map(
            running -> {
              environment.put(
                  DATABASE_URL, DevDatabase.urlOf(running.port(), DevDatabase.passwordOf(folder)));
              return new AdminCommand.Environment(environment, () -> {});
            })
        .orElseGet(
            () -> {
              DevDatabase database = DevDatabase.start(folder);
              environment.put(DATABASE_URL, database.url());
              return new AdminCommand.Environment(environment, database::close);
            });
  }

  private static String keyOf(DataFolder folder) {
    String key = folder.secret(folder.keyFile());
    System.out.println("Secrets are sealed with the key in " + folder.keyFile());
    return key;
  }
}
