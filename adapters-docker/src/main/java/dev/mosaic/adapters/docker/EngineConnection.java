package dev.mosaic.adapters.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.Version;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.core.RemoteApiVersion;
import com.github.dockerjava.httpclient5.ApacheDockerHttpClient;
import com.github.dockerjava.transport.DockerHttpClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The engine's API in one fixed version: the oldest Mosaic needs, or the oldest a newer engine
 * still speaks.
 */
final class EngineConnection implements AutoCloseable {
  /** Of Engine 20.10, the oldest one Mosaic is tested with. */
  static final RemoteApiVersion OLDEST = RemoteApiVersion.VERSION_1_41;

  // Each log or pull stream holds a connection while it lasts.
  private static final int MAX_CONNECTIONS = 200;
  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);

  private final String host;
  private final DockerHttpClient http;
  private volatile @Nullable Pinned pinned;

  private record Pinned(RemoteApiVersion version, DockerClient client) {}

  EngineConnection(String host) {
    this.host = host;
    DockerClientConfig config = configFor("");
    this.http =
        new ApacheDockerHttpClient.Builder()
            .dockerHost(config.getDockerHost())
            .sslConfig(config.getSSLConfig())
            .maxConnections(MAX_CONNECTIONS)
            .connectionTimeout(CONNECT_LIMIT)
            .build();
  }

  String host() {
    return host;
  }

  DockerClient client() {
    Pinned known = pinned;
    if (known != null) {
      return known.client();
    }
    negotiate();
    return client();
  }

  /** Asks the engine what it speaks; keeps to that until asked again. */
  Version negotiate() {
    Version version = DockerClientImpl.getInstance(configFor(""), http).versionCmd().exec();
    RemoteApiVersion wanted = versionToSpeak(version.getMinAPIVersion());
    Pinned known = pinned;
    if (known == null || !known.version().equals(wanted)) {
      pinned =
          new Pinned(wanted, DockerClientImpl.getInstance(configFor(wanted.getVersion()), http));
    }
    return version;
  }

  static RemoteApiVersion versionToSpeak(@Nullable String oldestOfEngine) {
    if (oldestOfEngine == null || oldestOfEngine.isBlank()) {
      return OLDEST;
    }
    RemoteApiVersion offered = RemoteApiVersion.parseConfig(oldestOfEngine);
    return offered.isGreaterOrEqual(OLDEST) ? offered : OLDEST;
  }

  private DockerClientConfig configFor(String apiVersion) {
    DefaultDockerClientConfig.Builder builder =
        DefaultDockerClientConfig.createDefaultConfigBuilder().withDockerHost(host);
    return (apiVersion.isEmpty() ? builder : builder.withApiVersion(apiVersion)).build();
  }

  @Override
  public void close() {
    try {
      http.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
