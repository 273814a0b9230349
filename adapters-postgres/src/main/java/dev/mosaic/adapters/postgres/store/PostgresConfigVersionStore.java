package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.settings.AgentConfig;
import dev.mosaic.domain.settings.ConfigVersion;
import dev.mosaic.domain.settings.ConfigVersion.Origin;
import dev.mosaic.domain.settings.ConfigVersion.Result;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ConfigVersionStore;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Earlier states of agents' settings in `agent_config_version`. */
@Singleton
final class PostgresConfigVersionStore implements ConfigVersionStore {
  private final ConfigVersionRows rows;
  private final PostgresTransactions transactions;

  PostgresConfigVersionStore(ConfigVersionRows rows, PostgresTransactions transactions) {
    this.rows = rows;
    this.transactions = transactions;
  }

  @Override
  public ConfigVersion append(AgentConfig config, Duration idleTimeout, Origin origin, Instant at) {
    UUID owner = config.owner().value();
    return transactions.asOwner(
        config.owner(),
        () -> {
          rows.lockOwn(owner);
          int number = rows.lastNumber(owner) + 1;
          ConfigVersion next =
              new ConfigVersion(number, config, idleTimeout, at, origin, Result.UNTRIED, null);
          rows.insert(ConfigVersionRow.of(next));
          rows.deleteUpTo(owner, number - ConfigVersion.KEPT);
          return next;
        });
  }

  @Override
  public List<ConfigVersion> list(UserId owner) {
    return transactions.asOwner(
        owner,
        () ->
            rows.ofPerson(owner.value()).stream()
                .flatMap(row -> Spoiled.unless(row::toVersion).stream())
                .toList());
  }

  @Override
  public Optional<ConfigVersion> find(UserId owner, int number) {
    return transactions.asOwner(
        owner,
        () -> rows.find(owner.value(), number).flatMap(row -> Spoiled.unless(row::toVersion)));
  }

  @Override
  public Optional<ConfigVersion> lastThatRan(UserId owner) {
    return transactions.asOwner(
        owner,
        () -> rows.lastThatRan(owner.value()).flatMap(row -> Spoiled.unless(row::toVersion)));
  }

  @Override
  public void note(UserId owner, int number, Result result, @Nullable String reason) {
    transactions.run(
        Identity.ofOwner(owner),
        () -> rows.note(owner.value(), number, EnumNames.of(result), reason));
  }
}
