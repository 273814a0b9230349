package dev.mosaic.adapters.http.client;

import dev.mosaic.domain.provider.HostAndPort;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.URI;
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
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;

/**
 * Short calls to one host at addresses that were judged before, whatever its name says by now.
 * Follows no redirect, keeps no cookie, uses no proxy, and takes neither more time nor more bytes
 * than told. Names are still what certificates are checked against. Interrupting the thread that
 * waits for a call ends the call.
 */
public final class PinnedHttp implements AutoCloseable {
  /** What an answer may weigh. */
  public static final int MAX_BODY = 1 << 20;

  // Some vendors close a connection after an answer without having said so.
  private static final TimeValue TRUSTED_IDLE = TimeValue.ofMilliseconds(1);

  private final PoolingHttpClientConnectionManager connections;
  private final CloseableHttpClient client;

  /**
   * @param connectLimit per address
   */
  public PinnedHttp(List<InetAddress> addresses, Duration connectLimit) {
    this.connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setTlsSocketStrategy(new AnyNameTls())
            .setDnsResolver(new Pinned(addresses.toArray(InetAddress[]::new)))
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(connectLimit.toMillis(), TimeUnit.MILLISECONDS)
                    .setValidateAfterInactivity(TRUSTED_IDLE)
                    .build())
            .build();
    this.client =
        HttpClients.custom()
            .setConnectionManager(connections)
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
   * @param contentType lower case, empty if not given
   * @param location where it says that what was asked for is instead; empty if not given
   * @param tooLong whether there was more than was to be read; the body is empty then
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Answer(
      int status, String contentType, String location, byte[] body, boolean tooLong) {
    public boolean isSuccess() {
      return status >= 200 && status < 300;
    }
  }

  /**
   * Connects, with TLS where the address wants it; the next call takes this connection.
   *
   * @throws InterruptedIOException if it took longer than the limit
   * @throws IOException if no connection came about
   */
  public void connect(URI address, Duration limit) throws IOException {
    FirstConnection first = new FirstConnection(connections, hostOf(address));
    Waiting.forAtMost(limit, first, first::abort);
  }

  /**
   * Calls, and reads up to {@link #MAX_BODY}.
   *
   * @throws InterruptedIOException if it took longer than the limit
   * @throws IOException if no whole answer came
   */
  public Answer call(HttpUriRequestBase request, Duration limit) throws IOException {
    return call(request, limit, MAX_BODY);
  }

  /**
   * Calls.
   *
   * @param mostBytes to be read of the answer
   * @throws InterruptedIOException if it took longer than the limit
   * @throws IOException if no whole answer came
   */
  public Answer call(HttpUriRequestBase request, Duration limit, int mostBytes) throws IOException {
    return Waiting.forAtMost(limit, () -> answer(request, mostBytes), request::cancel);
  }

  @Override
  public void close() {
    client.close(CloseMode.IMMEDIATE);
  }

  private Answer answer(HttpUriRequestBase request, int mostBytes) throws IOException {
    ClassicHttpResponse response = client.executeOpen(hostOf(request), request, null);
    boolean whole = false;
    try {
      byte[] body = body(response, mostBytes);
      boolean tooLong = body.length > mostBytes;
      whole = !tooLong;
      return new Answer(
          response.getCode(),
          header(response, "Content-Type").toLowerCase(Locale.ROOT),
          header(response, "Location"),
          tooLong ? new byte[0] : body,
          tooLong);
    } finally {
      if (!whole) {
        // Closing alone would first read all that is left, which may never end.
        request.cancel();
      }
      closeQuietly(response);
    }
  }

  private static String header(ClassicHttpResponse response, String name) {
    Header header = response.getFirstHeader(name);
    return header == null ? "" : header.getValue();
  }

  private static HttpHost hostOf(HttpUriRequestBase request) {
    try {
      return hostOf(request.getUri());
    } catch (URISyntaxException impossible) {
      throw new IllegalArgumentException("not an address", impossible);
    }
  }

  private static HttpHost hostOf(URI address) {
    HostAndPort place = HostAndPort.in(address);
    return new HttpHost(address.getScheme(), place.bareHost(), place.port());
  }

  /** At most this many, and one. */
  private static byte[] body(ClassicHttpResponse response, int mostBytes) throws IOException {
    HttpEntity entity = response.getEntity();
    return entity == null ? new byte[0] : entity.getContent().readNBytes(mostBytes + 1);
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
