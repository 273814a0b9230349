package dev.mosaic.adapters.http.client.llm;

import org.apache.hc.client5.http.ConnectionKeepAliveStrategy;
import org.apache.hc.client5.http.impl.DefaultConnectionKeepAliveStrategy;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;
import org.jspecify.annotations.Nullable;

/**
 * How long connections are kept: shorter than told, and than the vendor says it keeps them. A call
 * that is under way to it while it closes its end is lost.
 */
final class KeptUntil implements ConnectionKeepAliveStrategy {
  private static final TimeValue BEFORE = TimeValue.ofSeconds(1);

  private final TimeValue longest;

  KeptUntil(TimeValue longest) {
    this.longest = longest;
  }

  @Override
  public @Nullable TimeValue getKeepAliveDuration(HttpResponse response, HttpContext context) {
    TimeValue told =
        DefaultConnectionKeepAliveStrategy.INSTANCE.getKeepAliveDuration(response, context);
    if (told == null || told.getDuration() < 0) {
      return longest;
    }
    long left = told.toMilliseconds() - BEFORE.toMilliseconds();
    // Zero would stand for ever.
    return left <= 0 ? null : TimeValue.ofMilliseconds(Math.min(left, longest.toMilliseconds()));
  }
}
