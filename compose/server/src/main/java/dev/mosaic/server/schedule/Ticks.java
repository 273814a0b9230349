package dev.mosaic.server.schedule;

import dev.mosaic.application.Mosaic;
import dev.mosaic.ports.store.AttemptStore;
import dev.mosaic.ports.store.PasswordResetStore;
import dev.mosaic.ports.store.SessionStore;
import dev.mosaic.ports.store.StoreUnavailable;
import dev.mosaic.ports.store.TurnStore;
import dev.mosaic.ports.store.UsageStore;
import dev.mosaic.server.wiring.AgentNetworks;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the server does by itself now and then. One run's failure is logged and does not end the
 * series.
 */
public final class Ticks implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Ticks.class);
  private static final Duration AGENTS = Duration.ofSeconds(5);
  private static final Duration ERASING = Duration.ofSeconds(15);
  // Each try ends at once while the engine is away.
  private static final Duration DELETIONS = Duration.ofMinutes(1);
  private static final Duration SESSIONS = Duration.ofHours(1);
  // A year and a month, so that a year can always be looked back on.
  private static final Duration CALLS_KEPT = Duration.ofDays(400);

  // A page that was away for longer reads the history.
  private static final Duration EVENTS_KEPT = Duration.ofDays(1);

  private final ScheduledExecutorService executor =
      Executors.newScheduledThreadPool(1, Thread.ofPlatform().name("ticks-", 0).daemon().factory());

  /** Begins all series. */
  public static Ticks start(
      Mosaic mosaic,
      AgentNetworks networks,
      SessionStore sessions,
      AttemptStore attempts,
      PasswordResetStore resets,
      UsageStore usage,
      TurnStore turns,
      Clock clock) {
    Ticks ticks = new Ticks();
    ticks.every(AGENTS, "looking for agents' networks", networks::look);
    ticks.every(AGENTS, "noticing dead agents", () -> mosaic.agents().life().noticeDead().notice());
    ticks.every(AGENTS, "stopping idle agents", () -> mosaic.agents().life().stopIdle().stopIdle());
    ticks.every(
        ERASING, "erasing removed conversations", () -> mosaic.conversations().erase().erase());
    ticks.every(
        DELETIONS, "finishing deletions", () -> mosaic.account().finishDeletions().finish());
    ticks.every(
        SESSIONS, "erasing attachments never sent", () -> mosaic.attachments().erase().erase());
    ticks.every(SESSIONS, "forgetting old sessions", () -> sessions.deleteExpired(clock.instant()));
    ticks.every(SESSIONS, "forgetting old attempts", () -> attempts.deleteExpired(clock.instant()));
    ticks.every(
        SESSIONS, "forgetting old reset links", () -> resets.deleteExpired(clock.instant()));
    ticks.every(
        SESSIONS,
        "forgetting what happened in old turns",
        () -> turns.forgetEndedBefore(clock.instant().minus(EVENTS_KEPT)));
    ticks.every(
        SESSIONS,
        "forgetting old calls to models",
        () -> usage.deleteBefore(clock.instant().minus(CALLS_KEPT)));
    return ticks;
  }

  private void every(Duration period, String what, Runnable work) {
    Runnable guarded =
        () -> {
          try {
            work.run();
          } catch (StoreUnavailable away) {
            // Readiness reports it, too; where in the code it was noticed helps nobody.
            LOG.warn(
                "{} failed, next try in {} s: {}", what, period.toSeconds(), away.getMessage());
          } catch (RuntimeException failure) {
            LOG.warn("{} failed, next try in {} s", what, period.toSeconds(), failure);
          }
        };
    executor.scheduleWithFixedDelay(
        guarded, period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
