package dev.mosaic.application.llm;

import dev.mosaic.domain.llm.CallEnd;
import dev.mosaic.domain.llm.LlmCall;
import dev.mosaic.domain.llm.TokenUsage;
import dev.mosaic.domain.provider.ProbeCode;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.provider.ProviderId;
import dev.mosaic.ports.store.ProviderStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what calls cost, at most what can be: a token is a byte at least, and no model reads
 * or writes more than it holds. A database in trouble costs the record, not the answer.
 */
final class Metering {
  private static final System.Logger LOG = System.getLogger(Metering.class.getName());
  // People look at "last success" in minutes; a write at every call would be waste.
  private static final Duration SUCCESS_INTERVAL = Duration.ofMinutes(1);

  private final Budget budget;
  private final ProviderStore providers;
  private final Clock clock;
  private final Map<ProviderId, Instant> noted = new ConcurrentHashMap<>();

  Metering(Budget budget, ProviderStore providers, Clock clock) {
    this.budget = budget;
    this.providers = providers;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  /**
   * How much went to a vendor and came from it.
   *
   * @param sent bytes of the question
   * @param came bytes of the answer
   */
  record Traffic(long sent, long came) {}

  /**
   * @param firstTokenAt null if none came
   * @param trouble null if it ended well or was cancelled
   */
  void write(
      Route route,
      Instant startedAt,
      @Nullable Instant firstTokenAt,
      CallEnd end,
      @Nullable ProbeCode trouble,
      TokenUsage told,
      Traffic traffic) {
    TokenUsage tokens =
        told.within(route.mostRead(traffic.sent()), route.mostWritten(traffic.came()));
    Instant now = clock.instant();
    Provider account = route.account();
    // A call that was given up leaves its thread interrupted; the database would not talk to it.
    boolean interrupted = Thread.interrupted();
    try {
      budget.append(
          new LlmCall(
              UUID.randomUUID(),
              route.user(),
              account.id(),
              route.loan() == null ? null : account.owner(),
              account.name(),
              route.model(),
              end,
              trouble,
              tokens,
              startedAt,
              firstTokenAt == null ? null : Duration.between(startedAt, firstTokenAt),
              Duration.between(startedAt, now)));
      if (end == CallEnd.COMPLETE && route.loan() == null) {
        noteSuccess(account, now);
      }
    } catch (RuntimeException notWritten) {
      LOG.log(System.Logger.Level.ERROR, "a call to a model could not be recorded", notWritten);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void noteSuccess(Provider account, Instant now) {
    Instant before = noted.get(account.id());
    if (before == null || before.plus(SUCCESS_INTERVAL).isBefore(now)) {
      noted.put(account.id(), now);
      providers.noteSuccess(account.owner(), account.id(), now);
    }
  }
}
