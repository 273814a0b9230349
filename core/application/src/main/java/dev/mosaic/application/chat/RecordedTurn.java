package dev.mosaic.application.chat;

import dev.mosaic.domain.agent.StartPhase;
import dev.mosaic.domain.chat.ChatMessage.Status;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.MessageId;
import dev.mosaic.domain.chat.TurnFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A turn that several readers get, each from its beginning. The first one's thread runs it, also
 * when that reader has left and others have not; it ends when the last one leaves.
 */
final class RecordedTurn {
  // A longer answer is read by those who follow it already, and by nobody afterwards.
  private static final long LONGEST = 8L << 20;

  private final Turn turn;
  private final Runnable forgetting;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition more = lock.newCondition();
  private final List<Consumer<TurnReceiver>> steps = new ArrayList<>();
  private int readers;
  private int followers;
  private long bytes;
  private boolean ended;
  private volatile @Nullable StartPhase waking;

  /**
   * @param forgetting called when it ended so that the same call may be made anew
   */
  RecordedTurn(Turn turn, Runnable forgetting) {
    this.turn = turn;
    this.forgetting = forgetting;
  }

  AnswerSource first() {
    return new First();
  }

  /** Another reader; empty where the beginning is not kept any more. */
  Optional<AnswerSource> follower() {
    lock.lock();
    try {
      return bytes > LONGEST ? Optional.empty() : Optional.of(new Follower());
    } finally {
      lock.unlock();
    }
  }

  long bytes() {
    lock.lock();
    try {
      return bytes;
    } finally {
      lock.unlock();
    }
  }

  boolean isUnderWay() {
    lock.lock();
    try {
      return !ended;
    } finally {
      lock.unlock();
    }
  }

  /** Notes how far the agent is, for those who follow; null once it answers. */
  void waking(@Nullable StartPhase phase) {
    waking = phase;
  }

  void record(long weight, Consumer<TurnReceiver> step) {
    lock.lock();
    try {
      bytes += weight;
      if (bytes <= LONGEST || followers > 0) {
        steps.add(step);
      }
      more.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void end(boolean worthKeeping) {
    lock.lock();
    try {
      ended = true;
      more.signalAll();
      if (!worthKeeping || bytes > LONGEST) {
        forgetting.run();
      }
    } finally {
      lock.unlock();
    }
  }

  /** One of the readers. */
  abstract class Reader implements AnswerSource {
    private final AtomicBoolean left = new AtomicBoolean();

    private final int follows;

    /**
     * @param follows whether it reads what is kept
     */
    Reader(boolean follows) {
      this.follows = follows ? 1 : 0;
      lock.lock();
      readers++;
      followers += this.follows;
      lock.unlock();
    }

    boolean hasLeft() {
      return left.get();
    }

    /** Whether anybody still reads. */
    boolean leave() {
      lock.lock();
      try {
        if (left.compareAndSet(false, true)) {
          readers--;
          followers -= follows;
        }
        more.signalAll();
        return readers > 0;
      } finally {
        lock.unlock();
      }
    }

    @Override
    public ConversationId conversation() {
      return turn.conversation();
    }

    @Override
    public MessageId message() {
      return turn.message();
    }

    @Override
    public boolean isKept() {
      return turn.isKept();
    }

    @Override
    public void abort() {
      if (!leave() && isUnderWay()) {
        turn.abort();
      }
    }
  }

  private final class First extends Reader {
    First() {
      super(false);
    }

    @Override
    public void run(TurnReceiver receiver) {
      Tee tee = new Tee(RecordedTurn.this, this, receiver);
      try {
        turn.run(tee);
      } catch (RuntimeException over) {
        TurnFault fault = TurnFaults.internal();
        record(0, it -> it.failed(fault));
        record(0, it -> it.ended(Status.FAILED, fault));
        throw over;
      } finally {
        end(tee.isWorthKeeping());
      }
    }
  }

  private final class Follower extends Reader {
    private int next;

    Follower() {
      super(true);
    }

    @Override
    public void run(TurnReceiver receiver) {
      for (Optional<Consumer<TurnReceiver>> step = await(receiver);
          step.isPresent();
          step = await(receiver)) {
        step.get().accept(receiver);
      }
    }

    /** The next step; empty when there is no more of it, or for this reader. */
    private Optional<Consumer<TurnReceiver>> await(TurnReceiver receiver) {
      while (true) {
        StartPhase phase;
        lock.lock();
        try {
          if (hasLeft() || next == steps.size() && ended) {
            return Optional.empty();
          }
          if (next < steps.size()) {
            return Optional.of(steps.get(next++));
          }
          phase = more.await(1, TimeUnit.SECONDS) ? null : waking;
        } catch (InterruptedException stopped) {
          Thread.currentThread().interrupt();
          return Optional.empty();
        } finally {
          lock.unlock();
        }
        if (phase != null) {
          receiver.waking(phase);
        }
      }
    }
  }
}
