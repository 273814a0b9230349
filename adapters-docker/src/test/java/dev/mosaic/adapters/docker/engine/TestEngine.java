package dev.mosaic.adapters.docker.engine;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.Network;
import com.github.dockerjava.api.model.StreamType;
import com.github.dockerjava.httpclient5.ApacheDockerHttpClient;
import com.github.dockerjava.transport.DockerHttpClient;
import dev.mosaic.adapters.docker.shared.DockerConfig;
import dev.mosaic.adapters.docker.shared.Ipv4Subnet;
import dev.mosaic.adapters.docker.shared.Labels;
import dev.mosaic.adapters.docker.shared.NetworkPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * The real engine, for all test classes of this run: the image they use, a look inside containers,
 * and tidying up at the end.
 */
final class TestEngine implements BeforeAllCallback, AutoCloseable {
  /** Plenty: the machine may be busy with other builds. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final String REPOSITORY = "mosaic-test/adapters-docker";
  private static final String PREFIX = "test-docker-";
  // Runs beside each other must not sweep each other's things away, but a killed run's are swept.
  private static final String RUN = String.valueOf(ProcessHandle.current().pid());
  private static final DockerConfig CONFIG =
      DockerConfig.ofInstance(PREFIX + RUN + ".")
          .withNetworkRange(Ipv4Subnet.parse("10.215.0.0/16"));
  private static final Pattern INSTANCE = Pattern.compile(PREFIX + "(\\d+)\\..*");

  static final String IMAGE = REPOSITORY + ":" + RUN;

  /** Nothing listens on this port, so no time is lost on asking for it. */
  static final String MISSING_IMAGE = "127.0.0.1:1/mosaic/none:1";

  private static TestEngine started;

  private final EngineConnection connection = new EngineConnection(DockerConfig.DEFAULT_HOST);

  /** What a command in a container did. */
  record Ran(int exitCode, String output) {
    String line() {
      return output.strip();
    }
  }

  static DockerConfig config() {
    return CONFIG;
  }

  static DockerConfig configOf(String otherInstance) {
    return new DockerConfig(
        CONFIG.instanceId() + "-" + otherInstance,
        CONFIG.host(),
        CONFIG.networkRange(),
        null,
        CONFIG.callLimit());
  }

  static DockerClient client() {
    return started.connection.client();
  }

  /** Runs a command in a running container as its user. */
  static Ran run(String container, String... command) {
    DockerClient client = client();
    String exec =
        client
            .execCreateCmd(container)
            .withCmd(command)
            .withAttachStdout(true)
            .withAttachStderr(true)
            .exec()
            .getId();
    StringBuffer output = new StringBuffer();
    try {
      boolean ended =
          client
              .execStartCmd(exec)
              .exec(
                  new ResultCallback.Adapter<Frame>() {
                    @Override
                    public void onNext(Frame frame) {
                      if (frame.getStreamType() != StreamType.RAW) {
                        output.append(new String(frame.getPayload(), StandardCharsets.UTF_8));
                      }
                    }
                  })
              .awaitCompletion(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      if (!ended) {
        throw new AssertionError("still running after " + PATIENCE + ": " + List.of(command));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
    return new Ran(
        client.inspectExecCmd(exec).exec().getExitCodeLong().intValue(), output.toString());
  }

  static Ran shell(String container, String script) {
    return run(container, "bash", "-c", script);
  }

  /** All that the engine tells of a container, as it says it. */
  static String rawInspect(String container) {
    var request =
        DockerHttpClient.Request.builder()
            .method(DockerHttpClient.Request.Method.GET)
            .path("/containers/" + container + "/json")
            .build();
    try (var http =
            new ApacheDockerHttpClient.Builder().dockerHost(URI.create(CONFIG.host())).build();
        var response = http.execute(request)) {
      return new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A container on the engine's default network, running. The caller removes it. */
  static String standIn() {
    String id =
        client()
            .createContainerCmd(IMAGE)
            .withName("mosaic-stand-in-" + UUID.randomUUID())
            .withCmd("sleep", "600")
            .withLabels(Map.of(Labels.INSTANCE, CONFIG.instanceId() + "-stand-in"))
            .withHostConfig(
                HostConfig.newHostConfig().withInit(true).withTmpFs(Map.of("/tmp", "rw")))
            .exec()
            .getId();
    client().startContainerCmd(id).exec();
    return id;
  }

  /** The host's address on the engine's default network. */
  /** The host's address on the default bridge. An engine's very first run tells only its subnet. */
  static String defaultGateway() {
    Network.Ipam.Config bridge =
        client()
            .inspectNetworkCmd()
            .withNetworkId("bridge")
            .exec()
            .getIpam()
            .getConfig()
            .getFirst();
    return bridge.getGateway() == null
        ? NetworkPolicy.gateway(Ipv4Subnet.parse(bridge.getSubnet()))
        : bridge.getGateway();
  }

  static int awaitExit(String container) {
    return client()
        .waitContainerCmd(container)
        .start()
        .awaitStatusCode(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    context
        .getRoot()
        .getStore(Namespace.create(TestEngine.class))
        .getOrComputeIfAbsent(TestEngine.class, key -> start(), TestEngine.class);
  }

  private static TestEngine start() {
    started = new TestEngine();
    sweep(TestEngine::isOfDeadRun);
    TestImage.loadAs(client(), IMAGE);
    return started;
  }

  /** Removes what this run made, by its labels. */
  @Override
  public void close() {
    sweep(run -> run.equals(RUN));
    client().removeImageCmd(IMAGE).withForce(true).exec();
    connection.close();
  }

  private static void sweep(Predicate<String> runs) {
    DockerClient client = client();
    client.listContainersCmd().withShowAll(true).exec().stream()
        .filter(it -> isOf(runs, it.getLabels()))
        .forEach(it -> Containers.remove(client, it.getId()));
    client.listNetworksCmd().exec().stream()
        .filter(it -> isOf(runs, it.getLabels()))
        .forEach(it -> client.removeNetworkCmd(it.getId()).exec());
    client.listVolumesCmd().exec().getVolumes().stream()
        .filter(it -> isOf(runs, it.getLabels()))
        .forEach(it -> client.removeVolumeCmd(it.getName()).exec());
  }

  private static boolean isOfDeadRun(String run) {
    return ProcessHandle.of(Long.parseLong(run)).isEmpty();
  }

  private static boolean isOf(Predicate<String> runs, Map<String, String> labels) {
    String instance = labels == null ? null : labels.get(Labels.INSTANCE);
    Matcher match = INSTANCE.matcher(instance == null ? "" : instance);
    return match.matches() && runs.test(match.group(1));
  }
}
