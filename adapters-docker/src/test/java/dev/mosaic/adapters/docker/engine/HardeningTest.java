package dev.mosaic.adapters.docker.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.model.HostConfig;
import dev.mosaic.adapters.docker.shared.Labels;
import dev.mosaic.adapters.docker.shared.Names;
import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.agent.ResourceLimits;
import dev.mosaic.ports.agent.AgentReach;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;

/** Looks from inside a container, and at it from outside. */
@Tag("engine")
@ExtendWith(TestEngine.class)
class HardeningTest {
  private final TestAgents agents = new TestAgents();

  @AfterEach
  void tidyUp() {
    agents.close();
  }

  @Test
  void holdsNoPrivilege() {
    AgentId agent = agents.up();

    String status = agents.shell(agent, "cat /proc/self/status").output();

    assertThat(status)
        .containsPattern("CapEff:\\s+0000000000000000")
        .containsPattern("CapBnd:\\s+0000000000000000")
        .containsPattern("NoNewPrivs:\\s+1")
        .containsPattern("Seccomp:\\s+2");
    assertThat(agents.shell(agent, "id -u; id -g").line()).isEqualTo("1000\n1000");
    assertThat(agents.shell(agent, "cat /proc/1/cmdline").output()).contains("init");
  }

  @Test
  void writesNowhereButIntoItsVolumeAndTmp() {
    AgentId agent = agents.up();

    assertThat(agents.shell(agent, "touch /home/node/x").output())
        .contains("Read-only file system");
    assertThat(agents.shell(agent, "touch /x").exitCode()).isNotZero();
    assertThat(agents.shell(agent, "touch /tmp/x /home/node/.openclaw/x").exitCode()).isZero();
    assertThat(agents.shell(agent, "cat /proc/mounts").output())
        .containsPattern("tmpfs /tmp tmpfs rw,nosuid,nodev,noexec,\\S*size=262144k");
  }

  @Test
  void isBoundedInMemoryAndProcesses() {
    AgentId agent = agents.add();
    agents.up(agent, new ResourceLimits(1536, 1.5, 100));

    String pids = "cat /sys/fs/cgroup/pids/pids.max 2>/dev/null || cat /sys/fs/cgroup/pids.max";
    String memory =
        "cat /sys/fs/cgroup/memory/memory.limit_in_bytes 2>/dev/null || cat"
            + " /sys/fs/cgroup/memory.max";
    assertThat(agents.shell(agent, pids).line()).isEqualTo("100");
    assertThat(agents.shell(agent, memory).line()).isEqualTo(String.valueOf(1536L << 20));
    assertThat(agents.shell(agent, "ulimit -n; ulimit -c").line()).isEqualTo("8192\n0");
    HostConfig config = inspect(agent).getHostConfig();
    assertThat(config.getNanoCPUs()).isEqualTo(1_500_000_000L);
    assertThat(config.getMemorySwap()).isEqualTo(config.getMemory());
    // They outlast the loop on any machine, and hold none of its streams open.
    String forks = "for i in {1..200}; do sleep 60 > /dev/null 2>&1 & done";
    assertThat(agents.shell(agent, forks).output()).contains("Resource temporarily unavailable");
  }

  @Test
  void weighsLessThanOthersAndLeavesThemAPartOfTheMachine() {
    AgentId agent = agents.add();
    agents.up(agent, new ResourceLimits(1536, 512, 100));

    HostConfig config = inspect(agent).getHostConfig();
    assertThat(config.getCpuShares()).isEqualTo(128);
    long processors = Runtime.getRuntime().availableProcessors();
    assertThat(config.getNanoCPUs()).isEqualTo(processors * 750_000_000L);
    assertThat(TestAgents.drift(agent, inspect(agent))).isEmpty();
  }

  @Test
  void noticesThatAContainerWasGivenMoreWeight() {
    AgentId agent = agents.up();

    TestEngine.client().updateContainerCmd(agents.container(agent)).withCpuShares(4096).exec();

    assertThat(TestAgents.drift(agent, inspect(agent))).containsExactly("cpuShares");
  }

  @Test
  void namesInItsLabelsTheImageItWasMadeFrom() {
    AgentId agent = agents.up();

    assertThat(inspect(agent).getConfig().getLabels().get("dev.mosaic.image-digest"))
        .isEqualTo(inspect(agent).getImageId());
  }

  @Test
  void isMadeFromAnImagesIdSoThatItsNameMayMove() {
    AgentId agent = agents.up();

    InspectContainerResponse container = inspect(agent);
    assertThat(container.getConfig().getImage()).isEqualTo(container.getImageId());
    assertThat(container.getConfig().getLabels())
        .containsEntry("dev.mosaic.image", TestEngine.IMAGE);
  }

  @Test
  void reportsWhenAnImageNameLeadsToAnotherImageThanBefore() {
    String name = TestEngine.IMAGE + "-moved";
    TestEngine.client().tagImageCmd(TestEngine.IMAGE, name, "").exec();
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    Logger logger = (Logger) LoggerFactory.getLogger(CreateContainer.class);
    log.start();
    logger.addAppender(log);
    AgentId agent = agents.add();
    try {
      agents.up(agent, name);
      String before = inspect(agent).getImageId();
      agents.up(agent, name);
      assertThat(log.list).isEmpty();

      String other = TestEngine.client().commitCmd(agents.container(agent)).exec();
      TestEngine.client().tagImageCmd(other, name, "").exec();
      assertThat(inspect(agent).getImageId()).isEqualTo(before);
      agents.up(agent, name);

      assertThat(inspect(agent).getImageId()).isEqualTo(other).isNotEqualTo(before);
      assertThat(log.list)
          .singleElement()
          .satisfies(line -> assertThat(line.getLevel()).isEqualTo(Level.WARN))
          .extracting(ILoggingEvent::getFormattedMessage)
          .asString()
          .contains(name, before, other, agent.toString());
    } finally {
      logger.detachAppender(log);
      agents.runtime.erase(agent);
      TestEngine.client().removeImageCmd(name).withForce(true).exec();
    }
  }

  @Test
  void hasTheSameHostNameInEveryContainer() {
    AgentId agent = agents.up();
    String before = agents.shell(agent, "cat /proc/sys/kernel/hostname").line();

    agents.up(agent, ResourceLimits.DEFAULT);

    assertThat(before).isEqualTo(TestAgents.PROGRAM.hostName());
    assertThat(agents.shell(agent, "cat /proc/sys/kernel/hostname").line()).isEqualTo(before);
  }

  @Test
  void keepsItsFilesToItself() {
    AgentId agent = agents.up();

    String script = "cd /home/node/.openclaw && stat -c '%a %u %n' . .mosaic .mosaic/*";
    assertThat(agents.shell(agent, script).line().lines())
        .containsExactly(
            "700 1000 .",
            "700 1000 .mosaic",
            "500 1000 .mosaic/entrypoint.mjs",
            "500 1000 .mosaic/entrypoint.sh",
            "500 1000 .mosaic/refresh.mjs",
            "400 1000 .mosaic/token");
  }

  @Test
  void replacesWhatAnAgentPutInPlaceOfTheDelivery() {
    AgentId agent = agents.up();
    agents.shell(
        agent,
        """
        cd /home/node/.openclaw
        perl -e 'mkdir "elsewhere"; rename ".mosaic", "old"; symlink "elsewhere", ".mosaic"'
        """);

    agents.up(agent, ResourceLimits.DEFAULT);

    assertThat(agents.shell(agent, "stat -c %F /home/node/.openclaw/.mosaic").line())
        .isEqualTo("directory");
    assertThat(agents.shell(agent, "ls -A /home/node/.openclaw/elsewhere").line()).isEmpty();
  }

  @Test
  void showsNoTokenFromOutside() {
    AgentId agent = agents.up();

    assertThat(TestEngine.rawInspect(agents.container(agent)))
        .doesNotContain(TestAgents.TOKEN)
        .contains("AGENT_ID=" + agent.value());
    assertThat(agents.shell(agent, "cat /proc/1/environ /proc/*/cmdline").output())
        .doesNotContain(TestAgents.TOKEN);
  }

  @Test
  void hasNoWayToTheHost() {
    AgentId agent = agents.up();

    InspectContainerResponse container = inspect(agent);
    assertThat(container.getMounts())
        .singleElement()
        .satisfies(it -> assertThat(it.getName()).isEqualTo(Names.volume(agent)));
    assertThat(container.getNetworkSettings().getPorts().getBindings()).isEmpty();
    assertThat(container.getHostConfig().getRestartPolicy().getName()).isIn("", "no");
    assertThat(container.getHostConfig().getLogConfig().getConfig()).containsKey("max-size");
    assertThat(agents.shell(agent, "ls /var/run/docker.sock").exitCode()).isNotZero();
    assertThat(Arrays.asList(container.getConfig().getEntrypoint()))
        .containsExactly("sh", "/home/node/.openclaw/.mosaic/entrypoint.sh");
  }

  @Test
  void marksAllThatBelongsToAnAgent() {
    AgentId agent = agents.up();

    Map<String, String> network =
        TestEngine.client()
            .inspectNetworkCmd()
            .withNetworkId(Names.network(agent))
            .exec()
            .getLabels();
    Map<String, String> volume =
        TestEngine.client().inspectVolumeCmd(Names.volume(agent)).exec().getLabels();
    assertThat(inspect(agent).getConfig().getLabels())
        .containsEntry("dev.mosaic.instance", TestEngine.config().instanceId())
        .containsEntry("dev.mosaic.agent-id", agent.value().toString())
        .containsEntry("dev.mosaic.agent-type", "user")
        .containsEntry("dev.mosaic.role", "agent")
        .containsKey("dev.mosaic.profile");
    assertThat(network).containsEntry("dev.mosaic.role", "network");
    assertThat(volume).containsEntry("dev.mosaic.role", "volume");
  }

  @Test
  void seesThatItsLimitsWereChangedByHand() {
    AgentId agent = agents.up();

    TestEngine.client().updateContainerCmd(agents.container(agent)).withPidsLimit(4096L).exec();

    assertThat(agents.status(agent).matchesProfile()).isFalse();
    assertThat(TestAgents.drift(agent, inspect(agent))).containsExactly("pids");
  }

  @Test
  void seesThatItWasPutOnAnotherNetworkByHand() {
    AgentId agent = agents.up();

    TestEngine.client()
        .connectToNetworkCmd()
        .withContainerId(agents.container(agent))
        .withNetworkId("bridge")
        .exec();

    assertThat(TestAgents.drift(agent, inspect(agent))).containsExactly("networks");
  }

  @Test
  void seesThatItWasMadeLessConfined() {
    AgentId agent = agents.up();
    AgentId imitated = agents.add();
    agents.runtime.ensureNetwork(imitated, TestAgents.AGENTS_PORT, AgentReach.MOSAIC_ONLY);
    Map<String, String> labels = inspect(agent).getConfig().getLabels();
    labels.put(Labels.AGENT_ID, imitated.value().toString());

    TestEngine.client()
        .createContainerCmd(TestEngine.IMAGE)
        .withName("mosaic-imitation-" + UUID.randomUUID())
        .withCmd("sleep", "1")
        .withLabels(labels)
        .withHostConfig(HostConfig.newHostConfig().withPrivileged(true))
        .exec();

    assertThat(agents.status(imitated).matchesProfile()).isFalse();
    assertThat(TestAgents.drift(imitated, inspect(imitated)))
        .contains("privileged", "user", "capDrop", "readOnly", "network", "securityOpt", "memory");
  }

  @Test
  void reportsThatAContainerRanOutOfMemory() {
    AgentId agent = agents.add();
    agents.up(agent, new ResourceLimits(ResourceLimits.MIN_MEMORY_MIB, 2, 128));

    // The kernel kills the hog; the gateway ends as if it had been the victim.
    agents.shell(agent, "tail /dev/zero; echo 137 > /tmp/exit");
    TestEngine.awaitExit(inspect(agent).getId());

    assertThat(agents.status(agent).outOfMemory()).isTrue();
    assertThat(agents.status(agent).exitCode()).isEqualTo(137);
  }

  private InspectContainerResponse inspect(AgentId agent) {
    return TestEngine.client().inspectContainerCmd(agents.container(agent)).exec();
  }
}
