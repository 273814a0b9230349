package dev.mosaic.adapters.http.client.llm;

import java.io.IOException;
import org.apache.hc.client5.http.HttpRequestRetryStrategy;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;

/**
 * Takes another connection where a kept one turned out to be closed before anything was sent over
 * it, for as long as there are such. Whatever fails later may have been read, and a call to a model
 * is paid for each time it is made: RFC 9110, section 9.2.2, has such a request sent again only if
 * it is certain that the first was never processed.
 */
final class StaleConnections implements HttpRequestRetryStrategy {
  @Override
  public boolean retryRequest(
      HttpRequest request, IOException trouble, int times, HttpContext context) {
    return LiveConnections.wasUnsent(context) && !Thread.currentThread().isInterrupted();
  }

  @Override
  public boolean retryRequest(HttpResponse response, int times, HttpContext context) {
    return false;
  }

  @Override
  public TimeValue getRetryInterval(HttpResponse response, int times, HttpContext context) {
    return TimeValue.ZERO_MILLISECONDS;
  }
}
