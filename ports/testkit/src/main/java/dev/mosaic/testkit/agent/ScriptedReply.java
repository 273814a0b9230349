package dev.mosaic.testkit.agent;

import dev.mosaic.domain.chat.TurnFault;
import dev.mosaic.ports.agent.AgentReply;
import dev.mosaic.ports.agent.AgentUnreachable;
import dev.mosaic.ports.agent.ReplyPart;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** An answer that follows a {@link ReplyScript}; knows whether it was closed. */
public final class ScriptedReply implements AgentReply {
  private final ReplyScript script;
  private final CompletableFuture<Boolean> closed = new CompletableFuture<>();
  private int position;

  ScriptedReply(ReplyScript script) {
    this.script = script;
  }

  @Override
  public Optional<TurnFault> refusal() {
    refuseIfClosed();
    return script.refusal();
  }

  @Override
  public boolean isStream() {
    return script.isStream();
  }

  /** The status with which a gateway sends this over HTTP. */
  public int status() {
    return script.status();
  }

  @Override
  public Optional<ReplyPart> next() {
    while (true) {
      refuseIfClosed();
      Optional<ReplyScript.Step> step = script.step(position);
      if (step.isEmpty()) {
        return Optional.empty();
      }
      position++;
      switch (step.get()) {
        case ReplyScript.Step.Part(ReplyPart part) -> {
          return Optional.of(part);
        }
        case ReplyScript.Step.Wait(var latch) -> waitFor(latch);
        case ReplyScript.Step.Break(String message) -> throw new AgentUnreachable(message, null);
      }
    }
  }

  @Override
  public void close() {
    closed.complete(true);
  }

  public boolean isClosed() {
    return closed.isDone();
  }

  /** Waits until it is closed; false if that does not happen in time. */
  public boolean awaitClosed(Duration limit) {
    try {
      return closed.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void waitFor(CountDownLatch latch) {
    CompletableFuture<Void> opened =
        CompletableFuture.runAsync(() -> await(latch), Thread::startVirtualThread);
    CompletableFuture.anyOf(opened, closed).join();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void refuseIfClosed() {
    if (closed.isDone()) {
      throw new AgentUnreachable("the answer was closed", null);
    }
  }
}
