package dev.mosaic.application.chat;

import dev.mosaic.ports.agent.AgentReply;
import dev.mosaic.ports.agent.AgentRun;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * How a turn is broken off from outside, at whatever stage of it: what the gateway has of it by
 * then is ended too, and what it gets afterwards at once. From any thread.
 */
final class Interruption {
  private final CompletableFuture<Void> aborted = new CompletableFuture<>();
  private final CompletableFuture<Void> left = new CompletableFuture<>();
  private volatile boolean stopped;
  private @Nullable AgentReply reply;
  private @Nullable AgentRun run;

  void abort() {
    aborted.complete(null);
    endWork();
  }

  /** Aborts it, and has what waits behind it wait on. */
  void stop() {
    stopped = true;
    abort();
  }

  /** Lets go of it; the gateway goes on. */
  void leave() {
    left.complete(null);
    closeRun();
  }

  boolean isAborted() {
    return aborted.isDone();
  }

  boolean isStopped() {
    return stopped;
  }

  boolean isLeft() {
    return left.isDone();
  }

  /** Done when it was aborted, or left. */
  CompletableFuture<?> happened() {
    return CompletableFuture.anyOf(aborted, left);
  }

  /** Whether the gateway has it. */
  synchronized boolean isAsked() {
    return reply != null || run != null;
  }

  synchronized void hold(AgentRun joined) {
    run = joined;
    if (isLeft()) {
      joined.close();
    } else if (isAborted()) {
      joined.abort();
    }
  }

  synchronized void hold(AgentReply open) {
    reply = open;
    if (isAborted()) {
      open.close();
    }
  }

  /** The run that was held is closed. */
  synchronized void release() {
    run = null;
  }

  private synchronized void closeRun() {
    if (run != null) {
      run.close();
    }
  }

  private synchronized void endWork() {
    if (reply != null) {
      reply.close();
    }
    if (run != null) {
      run.abort();
    }
  }
}
