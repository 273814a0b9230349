package dev.mosaic.adapters.http.client.agent.run;

import dev.mosaic.ports.agent.AgentUnreachable;
import dev.mosaic.ports.agent.RunEvent;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * What a run's one reader has not had yet. Of what is whole in each event only the latest is kept
 * where they follow each other, so that a slow reader holds no more than a few answers.
 */
final class RunEvents {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition more = lock.newCondition();
  private final Deque<RunEvent> waiting = new ArrayDeque<>();
  private boolean text;
  private boolean over;
  private boolean lost;
  private boolean closed;

  void add(RunEvent event) {
    lock.lock();
    try {
      if (over) {
        return;
      }
      RunEvent last = waiting.peekLast();
      if (last != null && replaces(event, last)) {
        waiting.removeLast();
      }
      waiting.add(event);
      text |= event instanceof RunEvent.Text;
      over = event instanceof RunEvent.Ended || event instanceof RunEvent.Lost;
      more.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Nothing more can be heard. What came before is still there to be read. */
  void lost() {
    lock.lock();
    try {
      lost = true;
      more.signalAll();
    } finally {
      lock.unlock();
    }
  }

  void close() {
    lock.lock();
    try {
      closed = true;
      more.signalAll();
    } finally {
      lock.unlock();
    }
  }

  boolean isClosed() {
    return held(() -> closed);
  }

  /** Whether the end is known. */
  boolean isOver() {
    return held(() -> over);
  }

  /** Whether anything of the answer was heard. */
  boolean hasText() {
    return held(() -> text);
  }

  /** The end that was read last said too little; more may follow. */
  void reopen() {
    held(() -> over = false);
  }

  /**
   * @return empty if there is none within this time, or it is closed
   */
  Optional<RunEvent> next(Duration longest) {
    long left = longest.toNanos();
    lock.lock();
    try {
      while (waiting.isEmpty() && !closed && !lost && left > 0) {
        left = more.awaitNanos(left);
      }
      if (closed) {
        return Optional.empty();
      }
      if (waiting.isEmpty() && lost && !over) {
        throw new AgentUnreachable("the gateway's socket closed", null);
      }
      return Optional.ofNullable(waiting.poll());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  private boolean held(BooleanSupplier question) {
    lock.lock();
    try {
      return question.getAsBoolean();
    } finally {
      lock.unlock();
    }
  }

  private static boolean replaces(RunEvent event, RunEvent last) {
    return switch (event) {
      case RunEvent.Text ignored -> last instanceof RunEvent.Text;
      case RunEvent.Thought ignored -> last instanceof RunEvent.Thought;
      case RunEvent.ToolOutput output ->
          last instanceof RunEvent.ToolOutput earlier && earlier.call().equals(output.call());
      default -> false;
    };
  }
}
