package dev.mosaic.ports.store;

import dev.mosaic.domain.settings.AgentConfig;
import dev.mosaic.domain.settings.ConfigVersion;
import dev.mosaic.domain.settings.ConfigVersion.Origin;
import dev.mosaic.domain.settings.ConfigVersion.Result;
import dev.mosaic.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The states people's agent configs had, newest {@link ConfigVersion#KEPT} of each; always asked
 * for on behalf of their owner.
 */
public interface ConfigVersionStore {
  /**
   * Adds the owner's next version, untried, and forgets what is more than {@link
   * ConfigVersion#KEPT} behind it. Parallel calls get different numbers.
   */
  ConfigVersion append(AgentConfig config, Duration idleTimeout, Origin origin, Instant at);

  /** The owner's versions, newest first. */
  List<ConfigVersion> list(UserId owner);

  Optional<ConfigVersion> find(UserId owner, int number);

  /** The newest one an agent ran on. */
  Optional<ConfigVersion> lastThatRan(UserId owner);

  /**
   * Notes what became of a version. No-op for one that is gone.
   *
   * @param reason null unless refused
   */
  void note(UserId owner, int number, Result result, @Nullable String reason);
}
