package dev.mosaic.server.cli;

import dev.mosaic.domain.InvalidInput;
import dev.mosaic.domain.user.Username;
import dev.mosaic.server.options.StartRefused;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What an operator does at the server's own command line; works while the server is up or down. */
@Command(
    name = "admin",
    mixinStandardHelpOptions = true,
    description = "Looks after an instance from the server's command line.",
    synopsisSubcommandLabel = "COMMAND")
public final class AdminCommand implements Runnable {
  private static final int USAGE = 64; // sysexits.h EX_USAGE

  @CommandLine.Spec CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  /**
   * The two variables, from wherever they come.
   *
   * @param release called when the command is done
   */
  public record Environment(Map<String, String> variables, Runnable release) {}

  /** For a process whose environment holds the variables. */
  public static CommandLine line(Map<String, String> variables) {
    return line(() -> new Environment(variables, () -> {}));
  }

  /** For a process that finds the variables only when a command really runs. */
  public static CommandLine line(Supplier<Environment> environment) {
    return new CommandLine(new AdminCommand())
        .addSubcommand("setup-link", new SetupLinkCommand(environment))
        .addSubcommand("create-breakglass", new CreateBreakglassCommand(environment))
        .addSubcommand("reset-breakglass", new ResetBreakglassCommand(environment))
        .addSubcommand("list-admins", new ListAdminsCommand(environment))
        .addSubcommand("replace-data-key", new ReplaceDataKeyCommand(environment))
        .addSubcommand("rotate-key", new RotateKeyCommand(environment));
  }

  /** Reads a user name, or refuses the command. */
  static Username nameIn(String typed) {
    try {
      return new Username(typed);
    } catch (InvalidInput invalid) {
      throw new StartRefused(USAGE, invalid.sentence());
    }
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
