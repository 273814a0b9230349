package dev.mosaic.server.cli;

import dev.mosaic.application.Mosaic;
import dev.mosaic.application.user.ResetBreakglass;
import dev.mosaic.domain.user.Password;
import dev.mosaic.server.StartRefused;
import io.micronaut.context.ApplicationContext;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Gives a breakglass account a new password. */
@Command(
    name = "reset-breakglass",
    mixinStandardHelpOptions = true,
    description = {
      "Gives a breakglass account a new password and signs it out everywhere.",
      "Asks for the password, or reads it from standard input."
    })
final class ResetBreakglassCommand extends AdminTask {
  @Option(
      names = "--username",
      required = true,
      paramLabel = "NAME",
      description = "Name of the account; 'list-admins' shows them.")
  String username = "";

  private @Nullable Password password;

  ResetBreakglassCommand(Supplier<AdminCommand.Environment> environment) {
    super(environment);
  }

  @Override
  void prepare() {
    AdminCommand.nameIn(username);
    password = PasswordPrompt.read();
  }

  @Override
  void run(ApplicationContext beans, Mosaic mosaic) {
    ResetBreakglass.Command command =
        new ResetBreakglass.Command(
            null, AdminCommand.nameIn(username), Objects.requireNonNull(password));
    if (!mosaic.users().resetBreakglass().reset(command)) {
      throw new StartRefused(
          1,
          "there is no breakglass account called "
              + username
              + "; 'list-admins' shows who there is, 'create-breakglass' makes one.");
    }
    out().println("The password of " + username + " is changed, its sessions have ended.");
  }
}
