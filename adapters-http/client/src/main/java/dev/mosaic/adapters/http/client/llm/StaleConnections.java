package dev.mosaic.adapters.http.client.llm;

import java.io.IOException;
import java.net.SocketException;
import org.apache.hc.client5.http.HttpRequestRetryStrategy;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;

/**
 * Asks again, once, where a kept connection turned out to be closed just when it was wanted: nobody
 * has read the call then. What fails on a fresh connection is the vendor's own doing.
 */
final class StaleConnections implements HttpRequestRetryStrategy {
  @Override
  public boolean retryRequest(
      HttpRequest request, IOException trouble, int times, HttpContext context) {
    EndpointDetails connection = HttpClientContext.cast(context).getEndpointDetails();
    boolean kept = connection != null && connection.getRequestCount() > 1;
    boolean wasClosed =
        trouble instanceof NoHttpResponseException || trouble instanceof SocketException;
    return times <= 1 && kept && wasClosed && !Thread.currentThread().isInterrupted();
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
