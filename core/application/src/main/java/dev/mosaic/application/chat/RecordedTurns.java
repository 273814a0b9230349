package dev.mosaic.application.chat;

import dev.mosaic.domain.user.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * The calls that may come again, with their answers, for a day. Kept in memory: a restart of the
 * server forgets them, and so does a lack of room, the oldest first.
 */
final class RecordedTurns {
  private static final Duration KEPT_FOR = Duration.ofDays(1);
  private static final int MOST = 2_000;
  private static final long MOST_BYTES = 64L << 20;

  private final Map<Name, Call> calls = new LinkedHashMap<>();
  private final Clock clock;

  RecordedTurns(Clock clock) {
    this.clock = clock;
  }

  private record Name(UserId owner, String key) {}

  /** The first of some same calls. */
  private record Call(String fingerprint, Instant at, CompletableFuture<Begun> begun) {
    long bytes() {
      return begun.getNow(Begun.NOT_YET).bytes();
    }

    boolean isUnderWay() {
      return begun.getNow(Begun.NOT_YET).isUnderWay();
    }
  }

  /** What became of it. */
  private sealed interface Begun {
    Begun NOT_YET = new Refused(new SendMessage.Outcome.ConversationBusy());

    record Recorded(RecordedTurn turn) implements Begun {
      @Override
      public long bytes() {
        return turn.bytes();
      }

      @Override
      public boolean isUnderWay() {
        return turn.isUnderWay();
      }
    }

    record Refused(SendMessage.Outcome reason) implements Begun {
      @Override
      public long bytes() {
        return 0;
      }

      @Override
      public boolean isUnderWay() {
        return true;
      }
    }

    long bytes();

    boolean isUnderWay();
  }

  SendOnce.Outcome findOrBegin(SendOnce.Repeats repeats, Supplier<SendMessage.Outcome> send) {
    Name name = new Name(repeats.owner(), repeats.key());
    Call fresh = new Call(repeats.fingerprint(), clock.instant(), new CompletableFuture<>());
    Call known;
    synchronized (calls) {
      makeRoom();
      known = calls.putIfAbsent(name, fresh);
    }
    if (known == null) {
      return begin(name, fresh, send);
    }
    return known.fingerprint().equals(repeats.fingerprint())
        ? again(known.begun().join())
        : new SendOnce.Outcome.OtherCall();
  }

  private SendOnce.Outcome begin(Name name, Call call, Supplier<SendMessage.Outcome> send) {
    try {
      SendMessage.Outcome sent = send.get();
      if (sent instanceof SendMessage.Outcome.Accepted accepted) {
        RecordedTurn turn = new RecordedTurn(accepted.turn(), () -> forget(name, call));
        call.begun().complete(new Begun.Recorded(turn));
        return new SendOnce.Outcome.Answered(turn.first());
      }
      forget(name, call);
      call.begun().complete(new Begun.Refused(sent));
      return new SendOnce.Outcome.Refused(sent);
    } catch (RuntimeException notTaken) {
      forget(name, call);
      call.begun().completeExceptionally(notTaken);
      throw notTaken;
    }
  }

  private static SendOnce.Outcome again(Begun begun) {
    return switch (begun) {
      case Begun.Refused refused -> new SendOnce.Outcome.Refused(refused.reason());
      case Begun.Recorded recorded ->
          recorded
              .turn()
              .follower()
              .<SendOnce.Outcome>map(SendOnce.Outcome.Answered::new)
              .orElseGet(
                  () -> new SendOnce.Outcome.Refused(new SendMessage.Outcome.ConversationBusy()));
    };
  }

  private void forget(Name name, Call call) {
    synchronized (calls) {
      calls.remove(name, call);
    }
  }

  private void makeRoom() {
    Instant oldest = clock.instant().minus(KEPT_FOR);
    long bytes = calls.values().stream().mapToLong(Call::bytes).sum();
    for (Iterator<Call> all = calls.values().iterator(); all.hasNext(); ) {
      Call call = all.next();
      boolean due = !call.at().isAfter(oldest) || bytes > MOST_BYTES || calls.size() >= MOST;
      if (due && !call.isUnderWay()) {
        bytes -= call.bytes();
        all.remove();
      }
    }
  }
}
