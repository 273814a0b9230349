package dev.mosaic.application.setup;

import dev.mosaic.domain.settings.ConfigVersion;
import dev.mosaic.domain.settings.ConfigVersion.Origin;
import dev.mosaic.domain.settings.ConfigVersion.Result;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ConfigVersionStore;
import dev.mosaic.ports.store.Transactions;
import java.util.List;
import java.util.Optional;

/** Remembers on which settings an agent ran, and goes back to them when it refuses newer ones. */
public final class LastGoodConfig {
  private final ConfigVersionStore versions;
  private final ConfigKeeping keeping;
  private final Transactions transactions;

  public LastGoodConfig(
      ConfigVersionStore versions, ConfigKeeping keeping, Transactions transactions) {
    this.versions = versions;
    this.keeping = keeping;
    this.transactions = transactions;
  }

  /** The number of the newest version; empty before the first. */
  public Optional<Integer> newest(UserId owner) {
    List<ConfigVersion> all = versions.list(owner);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getFirst().number());
  }

  /** The agent runs on this version. */
  public void ran(UserId owner, int version) {
    versions.note(owner, version, Result.RAN, null);
  }

  /**
   * The agent refused this version: the last one that ran takes its place, unless a newer one was
   * saved meanwhile or the settings are not at fault.
   *
   * @param reason what the agent said of it; empty if nothing
   * @return a message for its owner; empty if there is nothing to go back to
   */
  public Optional<String> goBack(UserId owner, int refused, String reason) {
    return transactions.inTransaction(() -> goBackWithin(owner, refused, reason));
  }

  private Optional<String> goBackWithin(UserId owner, int refused, String reason) {
    boolean ranBefore =
        versions.find(owner, refused).filter(it -> it.result() == Result.RAN).isPresent();
    if (ranBefore) {
      // Something else than these settings has changed since, such as an account or the image.
      return Optional.empty();
    }
    versions.note(owner, refused, Result.REFUSED, reason.isEmpty() ? null : reason);
    Optional<ConfigVersion> good = versions.lastThatRan(owner);
    if (good.isEmpty() || newest(owner).filter(number -> number == refused).isEmpty()) {
      return Optional.empty();
    }
    keeping.keep(good.get().config(), Origin.AUTOMATIC);
    return Optional.of(
        "Your agent did not accept version %d of its settings, so it goes on with version %d.%s"
            .formatted(
                refused, good.get().number(), reason.isEmpty() ? "" : " It said: " + reason));
  }
}
