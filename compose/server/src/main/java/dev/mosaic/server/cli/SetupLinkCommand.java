package dev.mosaic.server.cli;

import dev.mosaic.application.Mosaic;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.server.options.ServerOptions;
import dev.mosaic.server.options.SetupLink;
import dev.mosaic.server.options.StartRefused;
import io.micronaut.context.ApplicationContext;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints the link that makes its holder the first administrator. */
@Command(
    name = "setup-link",
    mixinStandardHelpOptions = true,
    description = "Prints the link of the first set-up, as long as nobody has used it.")
final class SetupLinkCommand extends AdminTask {
  @Option(
      names = "--public-url",
      defaultValue = "http://localhost:8080",
      paramLabel = "URL",
      description = "Address people open (default: ${DEFAULT-VALUE}).")
  String publicUrl = "";

  SetupLinkCommand(Supplier<AdminCommand.Environment> environment) {
    super(environment);
  }

  @Override
  void run(ApplicationContext beans, Mosaic mosaic) {
    Optional<SecretText> token = mosaic.onboarding().issueSetupToken().issue();
    if (token.isEmpty()) {
      throw new StartRefused(1, "the set-up link was used already; sign in as the administrator.");
    }
    ServerOptions options = CommandLine.populateCommand(new ServerOptions());
    options.publicUrl = publicUrl;
    out().println(SetupLink.of(options.publicBase(), token.get()));
  }
}
