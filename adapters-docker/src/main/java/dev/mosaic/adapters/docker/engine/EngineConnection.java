package dev.mosaic.adapters.docker.engine;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.model.Version;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.core.RemoteApiVersion;
import com.github.dockerjava.httpclient5.ApacheDockerHttpClient;
import com.github.dockerjava.transport.DockerHttpClient;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The engine's API in one fixed version: the oldest Mosaic needs, or the oldest a newer engine
 * still speaks.
 */
final class EngineConnection implements AutoCloseable {
  /** Of Engine 20.10, the oldest one Mosaic is tested with. */
  static final RemoteApiVersion OLDEST = RemoteApiVersion.VERSION_1_41;

  // Each log or pull stream holds a connection while it lasts.
  private static final int OK = 200;
  private static final int MAX_CONNECTIONS = 200;
  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);

  private final String host;
  private DockerHttpClient http;
  private @Nullable Spoken spoken;

  private record Spoken(RemoteApiVersion version, DockerClient client) {}

  EngineConnection(String host) {
    this.host = host;
    this.http = connect();
  }

  String host() {
    return host;
  }

  DockerClient client() {
    synchronized (this) {
      if (spoken != null) {
        return spoken.client();
      }
    }
    negotiate();
    return client();
  }

  /**
   * Gets what the client library has no command for.
   *
   * @param path behind the API's version
   * @throws DockerException if the engine refuses
   */
  <T> T get(String path, Function<InputStream, T> reader) {
    client();
    DockerHttpClient.Request request =
        DockerHttpClient.Request.builder()
            .method(DockerHttpClient.Request.Method.GET)
            .path("/" + versionSpoken().asWebPathPart() + path)
            .build();
    try (DockerHttpClient.Response answer = transport().execute(request)) {
      if (answer.getStatusCode() != OK) {
        throw new DockerException("refused", answer.getStatusCode());
      }
      return reader.apply(answer.getBody());
    }
  }

  private synchronized RemoteApiVersion versionSpoken() {
    return spoken == null ? OLDEST : spoken.version();
  }

  /** Asks the engine what it speaks; keeps to that until asked again. */
  Version negotiate() {
    DockerHttpClient used = transport();
    Version version = DockerClientImpl.getInstance(configFor(""), used).versionCmd().exec();
    keepTo(versionToSpeak(version.getMinAPIVersion()), used);
    return version;
  }

  /**
   * Lets go of all connections after one of them broke: the engine restarted, and the others are
   * just as dead. Does nothing where another call was faster.
   *
   * @param broken what the failed call used
   */
  synchronized void replace(DockerHttpClient broken) {
    if (http.equals(broken)) {
      close();
      http = connect();
      spoken = null;
    }
  }

  /** Whether another call found these connections dead. */
  synchronized boolean replaced(DockerHttpClient used) {
    return !http.equals(used);
  }

  static RemoteApiVersion versionToSpeak(@Nullable String oldestOfEngine) {
    if (oldestOfEngine == null || oldestOfEngine.isBlank()) {
      return OLDEST;
    }
    RemoteApiVersion offered = RemoteApiVersion.parseConfig(oldestOfEngine);
    return offered.isGreaterOrEqual(OLDEST) ? offered : OLDEST;
  }

  private synchronized void keepTo(RemoteApiVersion version, DockerHttpClient used) {
    boolean news = spoken == null || !spoken.version().equals(version);
    if (news && used.equals(http)) {
      DockerClientConfig config = configFor(version.getVersion());
      spoken = new Spoken(version, DockerClientImpl.getInstance(config, http));
    }
  }

  /** The connections of now. */
  synchronized DockerHttpClient transport() {
    return http;
  }

  private DockerHttpClient connect() {
    DockerClientConfig config = configFor("");
    return new ApacheDockerHttpClient.Builder()
        .dockerHost(config.getDockerHost())
        .sslConfig(config.getSSLConfig())
        .maxConnections(MAX_CONNECTIONS)
        .connectionTimeout(CONNECT_LIMIT)
        .build();
  }

  private DockerClientConfig configFor(String apiVersion) {
    DefaultDockerClientConfig.Builder builder =
        DefaultDockerClientConfig.createDefaultConfigBuilder().withDockerHost(host);
    if (host.startsWith("unix:")) {
      // The environment may ask for TLS on behalf of some other engine.
      builder.withDockerTlsVerify(false);
    }
    return (apiVersion.isEmpty() ? builder : builder.withApiVersion(apiVersion)).build();
  }

  @Override
  public synchronized void close() {
    try {
      http.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
