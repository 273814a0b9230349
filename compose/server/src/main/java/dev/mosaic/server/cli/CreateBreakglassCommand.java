package dev.mosaic.server.cli;

import dev.mosaic.application.Mosaic;
import dev.mosaic.domain.secret.Password;
import dev.mosaic.domain.user.Username;
import dev.mosaic.server.options.StartRefused;
import java.util.function.Supplier;
import picocli.CommandLine.Command;

/** Makes a local administrator that always works. */
@Command(
    name = "create-breakglass",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a local administrator that works whatever else is broken.",
      "Asks for the password, or reads it from standard input."
    })
final class CreateBreakglassCommand extends BreakglassTask {
  CreateBreakglassCommand(Supplier<AdminCommand.Environment> environment) {
    super(environment);
  }

  @Override
  void run(Mosaic mosaic, Username name, Password chosen) {
    if (!mosaic.users().createBreakglass().create(name, chosen)) {
      throw new StartRefused(
          1, "somebody is called " + name + " already; choose another --username.");
    }
    out().println("Breakglass account " + name + " is made. Sign in with it.");
  }
}
