package dev.mosaic.server;

import dev.mosaic.server.cli.AdminCommand;
import dev.mosaic.server.options.ServerOptions;
import dev.mosaic.server.options.StartRefused;
import dev.mosaic.server.options.Version;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The server process: two environment variables and it runs. */
@Command(
    name = "mosaic-server",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Gives every user a private AI agent.",
      "Needs two environment variables: DATABASE_URL and MOSAIC_SECRET_KEY."
    })
public final class Main implements Callable<Integer> {
  @Mixin ServerOptions options = new ServerOptions();

  private final Map<String, String> environment;

  private Main(Map<String, String> environment) {
    this.environment = environment;
  }

  public static void main(String[] args) {
    System.exit(run(System.getenv(), args));
  }

  /** Runs until the process is asked to end; returns its exit code. */
  public static int run(Map<String, String> environment, String... args) {
    return line(environment).execute(args);
  }

  /** The command line of a process with this environment. */
  public static CommandLine line(Map<String, String> environment) {
    return new CommandLine(new Main(environment))
        .setOverwrittenOptionsAllowed(true)
        .addSubcommand("admin", AdminCommand.line(environment))
        .setExecutionExceptionHandler(Main::tell);
  }

  @Override
  public Integer call() {
    try (Ending ending = Ending.onSignal()) {
      return Server.runUntilToldToEnd(options, environment, ending);
    }
  }

  /** Says in one sentence why the process ends; anything else is a bug and keeps its trace. */
  public static int tell(Exception exception, CommandLine line, CommandLine.ParseResult ignored)
      throws Exception {
    if (exception instanceof StartRefused refused) {
      line.getErr().println("mosaic: " + refused.getMessage());
      return refused.exitCode();
    }
    throw exception;
  }
}
