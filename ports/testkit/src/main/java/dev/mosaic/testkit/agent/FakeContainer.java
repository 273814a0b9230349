package dev.mosaic.testkit.agent;

import dev.mosaic.domain.agent.GatewayEndpoint;
import dev.mosaic.ports.agent.ContainerSpec;
import dev.mosaic.ports.agent.ContainerStatus;
import org.jspecify.annotations.Nullable;

/** One container of the fake engine, in one of its moments. */
record FakeContainer(
    String id,
    ContainerSpec spec,
    GatewayEndpoint address,
    boolean running,
    @Nullable Integer exitCode,
    boolean outOfMemory,
    boolean drifted,
    boolean connected,
    String exitReason) {
  static FakeContainer created(String id, ContainerSpec spec, GatewayEndpoint address) {
    return new FakeContainer(id, spec, address, false, null, false, false, true, "");
  }

  FakeContainer started() {
    return new FakeContainer(id, spec, address, true, null, false, drifted, connected, exitReason);
  }

  FakeContainer exited(int code, boolean byMemory, String words) {
    return new FakeContainer(id, spec, address, false, code, byMemory, drifted, connected, words);
  }

  FakeContainer changedByHand() {
    return new FakeContainer(
        id, spec, address, running, exitCode, outOfMemory, true, connected, exitReason);
  }

  FakeContainer disconnected() {
    return new FakeContainer(
        id, spec, address, running, exitCode, outOfMemory, true, false, exitReason);
  }

  ContainerStatus status() {
    return new ContainerStatus(
        spec.agent(),
        id,
        running,
        running && connected ? address : null,
        exitCode,
        outOfMemory,
        !drifted);
  }
}
