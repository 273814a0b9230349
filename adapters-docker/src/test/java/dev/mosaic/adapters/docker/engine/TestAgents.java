package dev.mosaic.adapters.docker.engine;

import com.github.dockerjava.api.command.InspectContainerResponse;
import dev.mosaic.adapters.docker.shared.DockerConfig;
import dev.mosaic.adapters.docker.shared.HardenedProfile;
import dev.mosaic.adapters.http.openclaw.OpenClawLog;
import dev.mosaic.adapters.http.openclaw.OpenClawProgram;
import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.agent.GatewayEndpoint;
import dev.mosaic.domain.agent.ResourceLimits;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.agent.AgentProgram;
import dev.mosaic.ports.agent.AgentReach;
import dev.mosaic.ports.agent.ContainerSpec;
import dev.mosaic.ports.agent.ContainerStatus;
import dev.mosaic.ports.agent.MosaicAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Agents of one test on the real engine; closing it leaves nothing of them. */
final class TestAgents implements AutoCloseable {
  static final String TOKEN = "planted-token-that-must-not-show";
  static final int AGENTS_PORT = 18_999;
  static final AgentProgram PROGRAM = new OpenClawProgram();
  static final String STATE = PROGRAM.stateFolder();

  private final List<AgentId> made = new ArrayList<>();
  final DockerContainerRuntime runtime;

  TestAgents() {
    this(TestEngine.config());
  }

  TestAgents(DockerConfig config) {
    runtime = new DockerContainerRuntime(config, PROGRAM, new OpenClawLog());
  }

  AgentId add() {
    AgentId agent = AgentId.ofUser(UUID.randomUUID());
    made.add(agent);
    return agent;
  }

  /** A new agent, running. */
  AgentId up() {
    AgentId agent = add();
    up(agent, ResourceLimits.DEFAULT);
    return agent;
  }

  GatewayEndpoint up(AgentId agent, ResourceLimits limits) {
    return up(agent, limits, AgentReach.MOSAIC_ONLY);
  }

  /** From another image. */
  GatewayEndpoint up(AgentId agent, String image) {
    return up(agent, ResourceLimits.DEFAULT, AgentReach.MOSAIC_ONLY, image);
  }

  GatewayEndpoint up(AgentId agent, ResourceLimits limits, AgentReach reach) {
    return up(agent, limits, reach, TestEngine.IMAGE);
  }

  private GatewayEndpoint up(AgentId agent, ResourceLimits limits, AgentReach reach, String image) {
    MosaicAddress mosaic = runtime.ensureNetwork(agent, AGENTS_PORT, reach);
    runtime.create(
        new ContainerSpec(
            agent, "mosaic-agent-" + agent.value(), image, limits, mosaic, new SecretText(TOKEN)));
    return runtime.start(agent);
  }

  ContainerStatus status(AgentId agent) {
    return runtime.inspect(agent).orElseThrow();
  }

  /** In what the agent's container differs from how it would be made now. */
  static Collection<String> drift(AgentId agent, InspectContainerResponse container) {
    return new InspectContainer(new HardenedProfile(STATE), PROGRAM.port()).drift(agent, container);
  }

  String container(AgentId agent) {
    return status(agent).containerId();
  }

  /** Runs a script in the agent's container as the agent. */
  TestEngine.Ran shell(AgentId agent, String script) {
    return TestEngine.shell(container(agent), script);
  }

  /**
   * What the agent gets when it connects: `hello` from a listener, nothing where it does not get
   * through.
   */
  String connect(AgentId from, String host, int port) {
    return connect(container(from), host, port);
  }

  static String connect(String container, String host, int port) {
    String script = "timeout 3 bash -c 'cat < /dev/tcp/%s/%d' 2>/dev/null";
    return TestEngine.shell(container, script.formatted(host, port)).line();
  }

  /** Has an agent print these lines when it is told to fetch its settings, as if they changed. */
  static void saysWhenRefreshed(String container, String... lines) {
    String script = "cat > /tmp/fetch <<'END'\n%s\nEND";
    TestEngine.shell(container, script.formatted(saying(lines)));
  }

  private static String saying(String... lines) {
    return "cat > /tmp/new <<'LINES'\n%s\nLINES\nmv /tmp/new /tmp/say\necho changed"
        .formatted(String.join("\n", lines));
  }

  /** Has a container answer `hello` on a port. */
  static void listen(String container, int port) {
    String script =
        "listen %d > /tmp/listen-%d 2>&1 & until [ -s /tmp/listen-%d ]; do sleep 0.02; done";
    TestEngine.shell(container, script.formatted(port, port, port));
  }

  @Override
  public void close() {
    made.forEach(runtime::erase);
    runtime.close();
  }
}
