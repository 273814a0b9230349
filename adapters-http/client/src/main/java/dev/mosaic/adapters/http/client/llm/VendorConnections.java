package dev.mosaic.adapters.http.client.llm;

import dev.mosaic.adapters.http.client.AnyNameTls;
import dev.mosaic.domain.provider.HostAndPort;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.SchemePortResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionOperator;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;

/**
 * Connections to vendors, kept for the next call. Each belongs to the very address it leads to, so
 * that a call only ever gets one to an address that was judged for it.
 */
final class VendorConnections implements AutoCloseable {
  private static final int CONNECTIONS = 20_000;
  // Most servers close idle connections after a minute or more.
  private static final TimeValue KEPT = TimeValue.ofSeconds(50);
  private static final int LONGEST_LINE = 65_536;
  private static final int MOST_HEADERS = 500;

  private final PoolingHttpClientConnectionManager pool;
  private final CloseableHttpClient client;

  VendorConnections(VendorLimits limits) {
    int silence = Math.toIntExact(limits.silence().toMillis());
    this.pool =
        builder()
            .setMaxConnTotal(CONNECTIONS)
            .setMaxConnPerRoute(CONNECTIONS)
            .setTlsSocketStrategy(new AnyNameTls())
            .setDnsResolver(new NoNames())
            .setConnectionFactory(
                ManagedHttpClientConnectionFactory.builder()
                    .http1Config(
                        Http1Config.custom()
                            .setMaxLineLength(LONGEST_LINE)
                            .setMaxHeaderCount(MOST_HEADERS)
                            .build())
                    .build())
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(limits.connect().toMillis(), TimeUnit.MILLISECONDS)
                    .setSocketTimeout(silence, TimeUnit.MILLISECONDS)
                    // Each is looked at before it is used, without waiting: LiveConnections.
                    .setValidateAfterInactivity(TimeValue.NEG_ONE_MILLISECOND)
                    .build())
            .setDefaultSocketConfig(
                SocketConfig.custom()
                    .setSoTimeout(silence, TimeUnit.MILLISECONDS)
                    .setSoKeepAlive(true)
                    .setTcpNoDelay(true)
                    .build())
            .build();
    this.client =
        HttpClients.custom()
            .setConnectionManager(pool)
            .setDefaultRequestConfig(
                RequestConfig.custom().setProtocolUpgradeEnabled(false).build())
            .setKeepAliveStrategy(new KeptUntil(KEPT))
            .setRequestExecutor(new LiveConnections())
            .setRetryStrategy(new StaleConnections())
            .evictExpiredConnections()
            .evictIdleConnections(KEPT)
            .disableRedirectHandling()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableContentCompression()
            .setUserAgent("Mosaic")
            .build();
  }

  /**
   * Returns when the head of the answer is here.
   *
   * @param addresses the only ones to connect to
   * @throws IOException if none of them answers
   */
  ClassicHttpResponse open(HttpUriRequestBase request, URI address, List<InetAddress> addresses)
      throws IOException {
    IOException nobody = new ConnectException("no address");
    for (HttpHost host : keptFirst(address, addresses)) {
      try {
        return client.executeOpen(host, request, null);
      } catch (ConnectException | ConnectTimeoutException | NoRouteToHostException notHere) {
        nobody = notHere;
      }
    }
    throw nobody;
  }

  @Override
  public void close() {
    client.close(CloseMode.IMMEDIATE);
  }

  private static PoolingHttpClientConnectionManagerBuilder builder() {
    return new PoolingHttpClientConnectionManagerBuilder() {
      @Override
      protected HttpClientConnectionOperator createConnectionOperator(
          SchemePortResolver ports, DnsResolver names, TlsSocketStrategy tls) {
        return new DefaultHttpClientConnectionOperator(
            new ChannelSockets(),
            ports,
            names,
            RegistryBuilder.<TlsSocketStrategy>create().register(URIScheme.HTTPS.id, tls).build());
      }
    };
  }

  /** Name servers change the order of addresses; a connection that stands is worth more. */
  private List<HttpHost> keptFirst(URI address, List<InetAddress> addresses) {
    boolean safe = URIScheme.HTTPS.same(address.getScheme());
    Comparator<HttpHost> mostKept =
        Comparator.comparingInt(
            host -> -pool.getStats(new HttpRoute(host, null, safe)).getAvailable());
    return addresses.stream().map(each -> host(address, each)).sorted(mostKept).toList();
  }

  private static HttpHost host(URI address, InetAddress at) {
    HostAndPort place = HostAndPort.in(address);
    String scheme = address.getScheme().toLowerCase(Locale.ROOT);
    return new HttpHost(scheme, at, place.bareHost(), place.port());
  }
}
