package dev.mosaic.adapters.http.client;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.io.CloseMode;

/**
 * Short calls to one host at addresses that were judged before, whatever its name says by now.
 * Follows no redirect, keeps no cookie, uses no proxy, and takes neither more time nor more bytes
 * than told. Names are still what certificates are checked against.
 */
public final class PinnedHttp implements AutoCloseable {
  /** What an answer may weigh. */
  public static final int MAX_BODY = 1 << 20;

  private final CloseableHttpClient client;

  /**
   * @param connectLimit per address
   */
  public PinnedHttp(List<InetAddress> addresses, Duration connectLimit) {
    this.client =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(new Pinned(addresses.toArray(InetAddress[]::new)))
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(connectLimit.toMillis(), TimeUnit.MILLISECONDS)
                            .build())
                    .build())
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableContentCompression()
            .setUserAgent("Mosaic")
            .build();
  }

  /**
   * An answer, whole.
   *
   * @param contentType lower case, empty if not told
   * @param tooLong whether there was more than {@link #MAX_BODY}; the body is empty then
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Answer(int status, String contentType, byte[] body, boolean tooLong) {}

  /**
   * Calls.
   *
   * @throws InterruptedIOException if it took longer than the limit
   * @throws IOException if no whole answer came
   */
  public Answer call(HttpUriRequestBase request, Duration limit) throws IOException {
    try (Deadline deadline = new Deadline(request, limit)) {
      try {
        return answer(request);
      } catch (IOException trouble) {
        throw deadline.hasStruck()
            ? (IOException) new InterruptedIOException("took too long").initCause(trouble)
            : trouble;
      }
    }
  }

  @Override
  public void close() {
    client.close(CloseMode.IMMEDIATE);
  }

  private Answer answer(HttpUriRequestBase request) throws IOException {
    ClassicHttpResponse response = client.executeOpen(hostOf(request), request, null);
    boolean whole = false;
    try {
      Answer answer = read(response);
      whole = !answer.tooLong();
      return answer;
    } finally {
      if (!whole) {
        // Closing alone would first read all that is left, which may never end.
        request.cancel();
      }
      closeQuietly(response);
    }
  }

  private static HttpHost hostOf(HttpUriRequestBase request) {
    try {
      return HttpHost.create(request.getUri());
    } catch (URISyntaxException impossible) {
      throw new IllegalArgumentException("not an address", impossible);
    }
  }

  private static Answer read(ClassicHttpResponse response) throws IOException {
    Header type = response.getFirstHeader("Content-Type");
    String contentType = type == null ? "" : type.getValue().toLowerCase(Locale.ROOT);
    HttpEntity entity = response.getEntity();
    byte[] body = entity == null ? new byte[0] : entity.getContent().readNBytes(MAX_BODY + 1);
    boolean tooLong = body.length > MAX_BODY;
    return new Answer(response.getCode(), contentType, tooLong ? new byte[0] : body, tooLong);
  }

  private static void closeQuietly(ClassicHttpResponse response) {
    try {
      response.close();
    } catch (IOException cutOff) {
      // What was wanted of it is read.
    }
  }

  private record Pinned(InetAddress... addresses) implements DnsResolver {
    @Override
    public InetAddress[] resolve(String host) {
      return addresses.clone();
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }
}
