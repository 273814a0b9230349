package dev.mosaic.adapters.http.client.oidc;

import com.nimbusds.jose.proc.SecurityContext;
import java.net.URI;
import java.time.Duration;

/**
 * The time one question may take, however many calls it needs. Nimbus hands it on to where keys are
 * fetched.
 *
 * @param endsAt on the clock of {@link System#nanoTime}
 */
record Allowance(long endsAt) implements SecurityContext {
  static Allowance of(Duration whole) {
    return new Allowance(System.nanoTime() + whole.toNanos());
  }

  /** What the next call may take of it. */
  Duration forCall(URI address, Duration most) {
    Duration left = Duration.ofNanos(endsAt - System.nanoTime());
    if (!left.isPositive()) {
      throw Troubles.tooSlow(address);
    }
    return left.compareTo(most) < 0 ? left : most;
  }
}
