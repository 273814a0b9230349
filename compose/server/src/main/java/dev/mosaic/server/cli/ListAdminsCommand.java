package dev.mosaic.server.cli;

import dev.mosaic.application.Mosaic;
import dev.mosaic.domain.user.User;
import io.micronaut.context.ApplicationContext;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import picocli.CommandLine.Command;

/** Shows who looks after the instance. */
@Command(
    name = "list-admins",
    mixinStandardHelpOptions = true,
    description = "Shows the active administrators and how they sign in.")
final class ListAdminsCommand extends AdminTask {
  ListAdminsCommand(Supplier<AdminCommand.Environment> environment) {
    super(environment);
  }

  @Override
  void run(ApplicationContext beans, Mosaic mosaic) {
    List<User> admins = mosaic.users().listAdmins().list();
    if (admins.isEmpty()) {
      out()
          .println("There is no administrator yet; 'setup-link' or 'create-breakglass' makes one.");
    }
    for (User admin : admins) {
      out()
          .printf(
              "%-20s %-10s %s%n",
              admin.username().value(),
              admin.signInMethod().name().toLowerCase(Locale.ROOT),
              admin.email() == null ? "" : admin.email());
    }
  }
}
