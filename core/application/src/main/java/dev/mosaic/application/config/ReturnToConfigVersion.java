package dev.mosaic.application.config;

import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.provider.ModelRef;
import dev.mosaic.domain.settings.AgentConfig;
import dev.mosaic.domain.settings.ConfigVersion;
import dev.mosaic.domain.settings.ConfigVersion.Origin;
import dev.mosaic.ports.store.ConfigVersionStore;
import java.util.Optional;

/**
 * Saves an earlier state of a person's own agent config as the newest one; what was between stays
 * in the list.
 */
public final class ReturnToConfigVersion {
  private final ConfigVersionStore versions;
  private final SaveAgentConfig saving;

  ReturnToConfigVersion(ConfigVersionStore versions, SaveAgentConfig saving) {
    this.versions = versions;
    this.saving = saving;
  }

  /** How going back ended. */
  public sealed interface Outcome {
    record Returned() implements Outcome {}

    record NotFound() implements Outcome {}

    /** A model it names is not one of the caller's active ones any more. */
    record UnknownModel(String field, String model) implements Outcome {}
  }

  public Outcome returnTo(Caller caller, int number) {
    Optional<ConfigVersion> found = versions.find(caller.id(), number);
    ModelRef primary = found.map(it -> it.config().primaryModel()).orElse(null);
    if (found.isEmpty() || primary == null) {
      return new Outcome.NotFound();
    }
    AgentConfig config = found.get().config();
    SaveAgentConfig.Command command =
        new SaveAgentConfig.Command(
            caller,
            null,
            primary,
            config.fallbackModels(),
            config.personality(),
            config.contextLimit(),
            config.outputLimit(),
            found.get().idleTimeout());
    return switch (saving.save(command, Origin.RETURNED)) {
      case SaveAgentConfig.Outcome.Saved ignored -> new Outcome.Returned();
      case SaveAgentConfig.Outcome.UnknownModel unknown ->
          new Outcome.UnknownModel(unknown.field(), unknown.model());
    };
  }
}
