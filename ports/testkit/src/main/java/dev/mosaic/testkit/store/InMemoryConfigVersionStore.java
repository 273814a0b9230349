package dev.mosaic.testkit.store;

import dev.mosaic.domain.settings.AgentConfig;
import dev.mosaic.domain.settings.ConfigVersion;
import dev.mosaic.domain.settings.ConfigVersion.Origin;
import dev.mosaic.domain.settings.ConfigVersion.Result;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ConfigVersionStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Earlier states of agents' settings in memory. */
public final class InMemoryConfigVersionStore
    implements ConfigVersionStore, Rollbackable, Forgetful {
  private final Rows<UserId, List<ConfigVersion>> versions = new Rows<>();

  @Override
  public ConfigVersion append(AgentConfig config, Duration idleTimeout, Origin origin, Instant at) {
    return versions.with(
        rows -> {
          List<ConfigVersion> before = rows.getOrDefault(config.owner(), List.of());
          int number = before.isEmpty() ? 1 : before.getFirst().number() + 1;
          ConfigVersion next =
              new ConfigVersion(number, config, idleTimeout, at, origin, Result.UNTRIED, null);
          rows.put(
              config.owner(),
              Stream.concat(Stream.of(next), before.stream()).limit(ConfigVersion.KEPT).toList());
          return next;
        });
  }

  @Override
  public List<ConfigVersion> list(UserId owner) {
    return versions.with(rows -> rows.getOrDefault(owner, List.of()));
  }

  @Override
  public Optional<ConfigVersion> find(UserId owner, int number) {
    return list(owner).stream().filter(version -> version.number() == number).findFirst();
  }

  @Override
  public Optional<ConfigVersion> lastThatRan(UserId owner) {
    return list(owner).stream().filter(version -> version.result() == Result.RAN).findFirst();
  }

  @Override
  public void note(UserId owner, int number, Result result, @Nullable String reason) {
    versions.with(
        rows ->
            rows.computeIfPresent(
                owner,
                (same, list) ->
                    list.stream()
                        .map(it -> it.number() == number ? noted(it, result, reason) : it)
                        .toList()));
  }

  @Override
  public long forget(UserId person) {
    long were = list(person).size();
    versions.remove((owner, all) -> owner.equals(person));
    return were;
  }

  @Override
  public Runnable snapshot() {
    return versions.snapshot();
  }

  private static ConfigVersion noted(
      ConfigVersion version, Result result, @Nullable String reason) {
    return new ConfigVersion(
        version.number(),
        version.config(),
        version.idleTimeout(),
        version.savedAt(),
        version.origin(),
        result,
        reason);
  }
}
