package dev.mosaic.server.cli;

import dev.mosaic.application.Mosaic;
import dev.mosaic.application.user.ResetBreakglass;
import dev.mosaic.domain.secret.Password;
import dev.mosaic.domain.user.Username;
import dev.mosaic.server.options.StartRefused;
import java.util.function.Supplier;
import picocli.CommandLine.Command;

/** Gives a breakglass account a new password. */
@Command(
    name = "reset-breakglass",
    mixinStandardHelpOptions = true,
    description = {
      "Gives a breakglass account a new password and signs it out everywhere.",
      "Asks for the password, or reads it from standard input. 'list-admins' shows the accounts."
    })
final class ResetBreakglassCommand extends BreakglassTask {
  ResetBreakglassCommand(Supplier<AdminCommand.Environment> environment) {
    super(environment);
  }

  @Override
  void run(Mosaic mosaic, Username name, Password chosen) {
    if (!mosaic.users().resetBreakglass().reset(new ResetBreakglass.Command(null, name, chosen))) {
      throw new StartRefused(
          1,
          "there is no breakglass account called "
              + name
              + "; 'list-admins' shows who there is, 'create-breakglass' makes one.");
    }
    out().println("The password of " + name + " is changed, its sessions have ended.");
  }
}
