package dev.mosaic.server.cli;

import dev.mosaic.application.Mosaic;
import dev.mosaic.domain.user.Username;
import dev.mosaic.server.options.StartRefused;
import io.micronaut.context.ApplicationContext;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lets somebody whose data key was spoiled save things again. */
@Command(
    name = "replace-data-key",
    mixinStandardHelpOptions = true,
    description = {
      "Gives somebody a new data key where theirs cannot be read any more.",
      "What the old one sealed stays closed for good: restore it from a backup if you can."
    })
final class ReplaceDataKeyCommand extends AdminTask {
  @Option(
      names = "--username",
      required = true,
      paramLabel = "NAME",
      description = "Whose key it is.")
  String username = "";

  ReplaceDataKeyCommand(Supplier<AdminCommand.Environment> environment) {
    super(environment);
  }

  @Override
  void prepare() {
    AdminCommand.nameIn(username);
  }

  @Override
  void run(ApplicationContext beans, Mosaic mosaic) {
    Username name = AdminCommand.nameIn(username);
    switch (mosaic.users().replaceDataKey().replace(name)) {
      case REPLACED ->
          out().println(name + " has a new data key. Keys of vendors have to be entered again.");
      case READABLE ->
          throw new StartRefused(
              1, "the data key of " + name + " can be read; nothing is changed.");
      case NOBODY -> throw new StartRefused(1, "there is nobody called " + name + ".");
    }
  }
}
