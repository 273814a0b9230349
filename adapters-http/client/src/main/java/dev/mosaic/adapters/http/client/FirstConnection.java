package dev.mosaic.adapters.http.client;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.io.ConnectionEndpoint;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** Makes a connection that the first call to the same host will find in the pool. */
final class FirstConnection implements Callable<Boolean> {
  private static final TimeValue KEPT = TimeValue.ofMinutes(1);

  private final HttpClientConnectionManager connections;
  private final HttpRoute route;
  private volatile @Nullable ConnectionEndpoint endpoint;

  FirstConnection(HttpClientConnectionManager connections, HttpHost host) {
    this.connections = connections;
    HttpHost full = RoutingSupport.normalize(host, DefaultSchemePortResolver.INSTANCE);
    this.route = new HttpRoute(full, null, URIScheme.HTTPS.same(full.getSchemeName()));
  }

  @Override
  public Boolean call() throws IOException, InterruptedException {
    ConnectionEndpoint leased = lease();
    endpoint = leased;
    boolean good = false;
    try {
      connections.connect(leased, null, HttpClientContext.create());
      good = leased.isConnected();
      return good;
    } finally {
      if (!good) {
        // A connection whose certificate was refused must not be there for a call to find.
        leased.close(CloseMode.IMMEDIATE);
      }
      connections.release(leased, null, KEPT);
    }
  }

  void abort() {
    ConnectionEndpoint underWay = endpoint;
    if (underWay != null) {
      underWay.close(CloseMode.IMMEDIATE);
    }
  }

  private ConnectionEndpoint lease() throws IOException, InterruptedException {
    try {
      return connections.lease("first", route, Timeout.DISABLED, null).get(Timeout.DISABLED);
    } catch (ExecutionException | TimeoutException poolClosed) {
      throw new IOException("no connection to be had", poolClosed);
    }
  }
}
