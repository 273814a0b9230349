package dev.mosaic.adapters.http.client.agent;

import java.io.IOException;
import java.net.URISyntaxException;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.io.CloseMode;

/**
 * The way to gateways. Every call has a connection of its own: a fresh container comes back under
 * the address of the one before, so that a kept connection could lead to a gateway that is no more.
 */
final class GatewayClient implements AutoCloseable {
  private static final int CONNECTIONS = 20_000;
  private static final int PROBE_AFTER_SECONDS = 15;
  private static final int PROBE_EVERY_SECONDS = 5;
  private static final int PROBES = 3;

  private final CloseableHttpClient client;

  GatewayClient(ChannelLimits limits) {
    int silence = Math.toIntExact(limits.silence().toMillis());
    this.client =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setMaxConnTotal(CONNECTIONS)
                    .setMaxConnPerRoute(CONNECTIONS)
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(limits.connect().toMillis(), TimeUnit.MILLISECONDS)
                            .setSocketTimeout(silence, TimeUnit.MILLISECONDS)
                            .build())
                    .setDefaultSocketConfig(noticingTheDead(silence))
                    .build())
            .setConnectionReuseStrategy((request, response, context) -> false)
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableContentCompression()
            .setUserAgent("Mosaic")
            .build();
  }

  /**
   * A container that vanishes says no goodbye; the operating system finds out and breaks the
   * connection.
   */
  private static SocketConfig noticingTheDead(int silence) {
    return SocketConfig.custom()
        .setSoTimeout(silence, TimeUnit.MILLISECONDS)
        .setSoKeepAlive(true)
        .setTcpKeepIdle(PROBE_AFTER_SECONDS)
        .setTcpKeepInterval(PROBE_EVERY_SECONDS)
        .setTcpKeepCount(PROBES)
        .setTcpNoDelay(true)
        .build();
  }

  /** Returns when the head of the answer is here. */
  ClassicHttpResponse open(HttpUriRequestBase request) throws IOException {
    request.setHeader("Connection", "close");
    try {
      return client.executeOpen(HttpHost.create(request.getUri()), request, null);
    } catch (URISyntaxException impossible) {
      throw new IllegalArgumentException("not an address", impossible);
    }
  }

  @Override
  public void close() {
    client.close(CloseMode.IMMEDIATE);
  }
}
