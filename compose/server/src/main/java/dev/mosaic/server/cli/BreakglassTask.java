package dev.mosaic.server.cli;

import dev.mosaic.application.Mosaic;
import dev.mosaic.domain.secret.Password;
import dev.mosaic.domain.user.Username;
import io.micronaut.context.ApplicationContext;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A command about one breakglass account, which gets a password. */
abstract class BreakglassTask extends AdminTask {
  @Option(
      names = "--username",
      required = true,
      paramLabel = "NAME",
      description = "Name the account signs in with.")
  String username = "";

  private @Nullable Password password;

  BreakglassTask(Supplier<AdminCommand.Environment> environment) {
    super(environment);
  }

  @Override
  final void prepare() {
    AdminCommand.nameIn(username);
    password = PasswordPrompt.read();
  }

  @Override
  final void run(ApplicationContext beans, Mosaic mosaic) {
    run(mosaic, AdminCommand.nameIn(username), Objects.requireNonNull(password));
  }

  abstract void run(Mosaic mosaic, Username name, Password chosen);
}
