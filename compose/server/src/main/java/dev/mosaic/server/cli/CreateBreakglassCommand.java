package dev.mosaic.server.cli;

import dev.mosaic.application.Mosaic;
import dev.mosaic.domain.user.Password;
import dev.mosaic.server.StartRefused;
import io.micronaut.context.ApplicationContext;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a local administrator that always works. */
@Command(
    name = "create-breakglass",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a local administrator that works whatever else is broken.",
      "Asks for the password, or reads it from standard input."
    })
final class CreateBreakglassCommand extends AdminTask {
  @Option(
      names = "--username",
      required = true,
      paramLabel = "NAME",
      description = "Name to sign in with.")
  String username = "";

  private @Nullable Password password;

  CreateBreakglassCommand(Supplier<AdminCommand.Environment> environment) {
    super(environment);
  }

  @Override
  void prepare() {
    AdminCommand.nameIn(username);
    password = PasswordPrompt.read();
  }

  @Override
  void run(ApplicationContext beans, Mosaic mosaic) {
    if (!mosaic
        .users()
        .createBreakglass()
        .create(AdminCommand.nameIn(username), Objects.requireNonNull(password))) {
      throw new StartRefused(
          1, "somebody is called " + username + " already; choose another --username.");
    }
    out().println("Breakglass account " + username + " is made. Sign in with it.");
  }
}
