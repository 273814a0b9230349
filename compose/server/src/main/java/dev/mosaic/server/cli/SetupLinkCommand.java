package dev.mosaic.server.cli;

import dev.mosaic.application.Mosaic;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.server.Assembly;
import dev.mosaic.server.ServerOptions;
import dev.mosaic.server.SetupLink;
import dev.mosaic.server.StartRefused;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Prints the link that makes its holder the first administrator. */
@Command(
    name = "setup-link",
    mixinStandardHelpOptions = true,
    description = "Prints the link of the first set-up, as long as nobody has used it.")
final class SetupLinkCommand implements Callable<Integer> {
  @CommandLine.Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--public-url",
      defaultValue = "http://localhost:8080",
      paramLabel = "URL",
      description = "Address people open (default: ${DEFAULT-VALUE}).")
  String publicUrl = "";

  private final Supplier<AdminCommand.Environment> environment;

  SetupLinkCommand(Supplier<AdminCommand.Environment> environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    AdminCommand.Environment found = environment.get();
    ServerOptions options = CommandLine.populateCommand(new ServerOptions());
    options.publicUrl = publicUrl;
    try (Assembly assembly = Assembly.of(options, found.variables())) {
      Mosaic mosaic = assembly.context().getBean(Mosaic.class);
      Optional<SecretText> token = mosaic.onboarding().issueSetupToken().issue();
      if (token.isEmpty()) {
        throw new StartRefused(
            1, "the set-up link was used already; sign in as the administrator.");
      }
      spec.commandLine().getOut().println(SetupLink.of(options.publicBase(), token.get()));
      return 0;
    } finally {
      found.release().run();
    }
  }
}
