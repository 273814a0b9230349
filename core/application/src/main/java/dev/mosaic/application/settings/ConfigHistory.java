package dev.mosaic.application.settings;

import dev.mosaic.application.Caller;
import dev.mosaic.domain.provider.ModelRef;
import dev.mosaic.domain.settings.AgentConfig;
import dev.mosaic.domain.settings.ConfigVersion;
import dev.mosaic.domain.settings.ConfigVersion.Origin;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ConfigVersionStore;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The states a person's own agent config had, and the way back to them. */
public final class ConfigHistory {
  private final ConfigVersionStore versions;
  private final SaveAgentConfig saving;

  ConfigHistory(ConfigVersionStore versions, SaveAgentConfig saving) {
    this.versions = versions;
    this.saving = saving;
  }

  /**
   * A version beside the one it took the place of.
   *
   * @param before null for the oldest that is kept
   */
  public record Compared(ConfigVersion version, @Nullable ConfigVersion before) {}

  /** How going back ended. */
  public sealed interface Outcome {
    record Returned() implements Outcome {}

    record NotFound() implements Outcome {}

    /** A model it names is not one of the caller's active ones any more. */
    record UnknownModel(String field, String model) implements Outcome {}
  }

  /** Newest first. */
  public List<ConfigVersion> list(UserId owner) {
    return versions.list(owner);
  }

  public Optional<Compared> show(UserId owner, int number) {
    List<ConfigVersion> all = versions.list(owner);
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).number() == number) {
        return Optional.of(new Compared(all.get(i), i + 1 < all.size() ? all.get(i + 1) : null));
      }
    }
    return Optional.empty();
  }

  /** Saves an earlier state as the newest one; what was between stays in the list. */
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
