package dev.mosaic.server.cli;

import dev.mosaic.application.Mosaic;
import dev.mosaic.server.options.ServerOptions;
import dev.mosaic.server.wiring.Assembly;
import io.micronaut.context.ApplicationContext;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * A command that works on the database itself, beside a running server or without one. Nothing it
 * starts listens anywhere.
 */
abstract class AdminTask implements Callable<Integer> {
  @CommandLine.Spec CommandSpec spec = CommandSpec.create();

  private final Supplier<AdminCommand.Environment> environment;

  AdminTask(Supplier<AdminCommand.Environment> environment) {
    this.environment = environment;
  }

  @Override
  public final Integer call() {
    prepare();
    AdminCommand.Environment found = environment.get();
    ServerOptions options = CommandLine.populateCommand(new ServerOptions());
    try (Assembly assembly = Assembly.of(options, found.variables())) {
      run(assembly.context(), assembly.context().getBean(Mosaic.class));
      return 0;
    } finally {
      found.release().run();
    }
  }

  /** Asks for what is needed, before anything is started. */
  void prepare() {}

  abstract void run(ApplicationContext beans, Mosaic mosaic);

  PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
