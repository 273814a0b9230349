package dev.mosaic.adapters.http.client;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;

/** Cancels a call that takes too long as a whole; timeouts of sockets only see single silences. */
public final class Deadline implements AutoCloseable {
  private final CompletableFuture<Void> over = new CompletableFuture<>();

  public Deadline(HttpUriRequestBase request, Duration limit) {
    over.orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS)
        .exceptionally(
            late -> {
              request.cancel();
              return null;
            });
  }

  /** Whether the call was cancelled. */
  public boolean hasStruck() {
    return over.isCompletedExceptionally();
  }

  @Override
  public void close() {
    over.complete(null);
  }
}
