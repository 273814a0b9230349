package dev.mosaic.testkit.gateway;

import dev.mosaic.domain.agent.GatewayEndpoint;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A real server that speaks as OpenClaw's gateway does: its HTTP (readiness, chat completions, the
 * admin RPC for pairing) and its WebSocket protocol 4 as far as Mosaic uses it. It checks tokens,
 * signatures, scopes and parameters, keeps transcripts, and plays a {@link RunScript} for each
 * message; by default it repeats what was said.
 *
 * <p>Sessions, transcripts and paired devices outlive {@link #restart}, as they do in the real one;
 * runs, sockets and the short memory of idempotency keys do not.
 */
public final class ScriptedOpenClaw implements AutoCloseable {
  private final World world;
  private final GatewayDoor door;

  private ScriptedOpenClaw(OpenClawSettings settings) {
    this.world = new World(settings);
    this.door = new GatewayDoor(world);
  }

  public static ScriptedOpenClaw start() {
    return start(OpenClawSettings.onLoopback());
  }

  public static ScriptedOpenClaw start(OpenClawSettings settings) {
    return new ScriptedOpenClaw(settings);
  }

  public int port() {
    return door.port();
  }

  public GatewayEndpoint endpoint() {
    return new GatewayEndpoint("127.0.0.1", port());
  }

  /** The gateway token. */
  public String token() {
    return world.settings().token();
  }

  /** Plays this for every message from now on. */
  public void script(RunScript script) {
    script(asked -> script);
  }

  /** Asks for a script for every message from now on. */
  public void script(Function<AskedRun, RunScript> scripts) {
    world.scripts(scripts);
  }

  /** What its memory of a session has of what people said, on the path that the session is on. */
  public List<String> said(String sessionKey) {
    GatewaySession session = world.session(sessionKey);
    synchronized (session) {
      return session.transcript().rows().stream()
          .filter(row -> row.path("role").asText().equals("user"))
          .map(row -> row.path("content").path(0).path("text").asText())
          .toList();
    }
  }

  /** What it was asked for, in the order in which it came. */
  public List<GatewayRequest> requests() {
    return world.log().requests();
  }

  /** Waits for a request; an assertion error if none comes in time. */
  public GatewayRequest awaitRequest(Predicate<GatewayRequest> wanted, Duration patience) {
    return world.log().awaitRequest(wanted, patience);
  }

  /** Its runs, in the order in which they were wanted. */
  public List<GatewayRun> runs() {
    return world.log().runs();
  }

  /** Waits for a run to be as wanted; an assertion error if none becomes so in time. */
  public GatewayRun awaitRun(Predicate<GatewayRun> wanted, Duration patience) {
    return world.log().awaitRun(wanted, patience);
  }

  /** Forgets the record of requests and runs; sessions stay. */
  public void clearRecord() {
    world.log().clear();
  }

  /** How many WebSockets are open. */
  public int openSockets() {
    return world.sockets().size();
  }

  /** Breaks all WebSockets without a close frame; runs go on. */
  public void dropSockets() {
    world.dropSockets();
  }

  /** Takes away a device's pairing; its sockets are closed with 4001. */
  public void removeDevice(String deviceId) {
    world.devices().remove(deviceId);
    world.sockets().stream()
        .filter(socket -> socket.deviceId().equals(deviceId))
        .forEach(socket -> socket.close(4001, "device removed"));
  }

  /** A sub-agent that a script made uses a tool. */
  public void subAgentUses(String callId, String tool) {
    world.tasks().uses(callId, tool);
  }

  /**
   * A sub-agent that a script made is done.
   *
   * @param report what the agent that made it says then
   */
  public void subAgentEnds(String callId, String said, RunScript report) {
    world.tasks().ends(callId, said, report);
  }

  /**
   * Forgets idempotency keys of runs that are over, as the real one does after five minutes: the
   * same message again is `started`, but runs no second time.
   */
  public void forgetKeys() {
    world.forgetKeys();
  }

  /**
   * As if the process was killed and a new one came up: connections break, runs and what they said
   * are gone. What was interrupted stays so until {@link #resume}.
   */
  public void crash() {
    world.crash();
  }

  /**
   * What a new process does some seconds after it came up: it takes up every interrupted run of a
   * WebSocket again, under a new random id and with a system row in place of the user's.
   */
  public void resume() {
    world.resume();
  }

  /** {@link #crash} and {@link #resume} in one. */
  public void restart() {
    world.restart();
  }

  /** Holds everything as `docker pause` does: connections stand, nobody is answered. */
  public void freeze() {
    world.gate().shut();
  }

  public void thaw() {
    world.gate().open();
  }

  @Override
  public void close() {
    world.gate().open();
    world.crash();
    door.close();
  }

  /**
   * Runs one as a process of its own; for the options see {@link OpenClawSettings}, for what it
   * says {@link StampedScript}.
   */
  public static void main(String... arguments) {
    ScriptedOpenClaw gateway = start(OpenClawSettings.of(arguments));
    gateway.script(StampedScript::of);
    System.out.println("http://127.0.0.1:" + gateway.port());
  }
}
