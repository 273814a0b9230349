package dev.mosaic.testkit.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What a run does, step by step; at the end it is complete. Immutable: each method answers a longer
 * script.
 */
public final class RunScript {
  /** One thing that a run does. */
  interface Step {
    void play(LiveRun run) throws InterruptedException;
  }

  private final List<Step> steps;

  private RunScript(List<Step> steps) {
    this.steps = steps;
  }

  /** Says nothing. */
  public static RunScript empty() {
    return new RunScript(List.of());
  }

  /** Says these pieces, one after the other. */
  public static RunScript saying(String... pieces) {
    RunScript script = empty();
    for (String piece : pieces) {
      script = script.thenText(piece);
    }
    return script;
  }

  List<Step> steps() {
    return steps;
  }

  public RunScript thenText(String piece) {
    return with(run -> run.say(piece));
  }

  /** Says what the supplier has when the moment has come. */
  public RunScript thenText(Supplier<String> piece) {
    return with(run -> run.say(piece.get()));
  }

  public RunScript thenThinking(String piece) {
    return with(run -> run.think(piece));
  }

  public RunScript thenWaitFor(CountDownLatch latch) {
    return with(
        run -> {
          run.settle();
          latch.await();
        });
  }

  /** For measuring; tests wait for latches. */
  public RunScript thenPause(Duration pause) {
    return with(
        run -> {
          long until = System.nanoTime() + pause.toNanos();
          run.settle();
          while (System.nanoTime() < until) {
            LockSupport.parkNanos(until - System.nanoTime());
            if (Thread.interrupted()) {
              throw new InterruptedException();
            }
          }
        });
  }

  /** Never ends by itself. */
  public RunScript thenHang() {
    return thenWaitFor(new CountDownLatch(1));
  }

  /** Waits until another process lets it go, see {@link Control}. */
  RunScript thenHold() {
    return with(
        run -> {
          run.settle();
          run.gateway().hold().pass();
        });
  }

  /** Runs the command as the model's tool `exec`, from start to end. */
  public RunScript thenExec(String callId, String command, String output, int exitCode) {
    return thenTool(callId, "exec", command, Map.of("command", command))
        .thenToolOutput(callId, output)
        .thenToolEnd(callId, exitCode);
  }

  /** Starts a tool call; what is said after it is a message of its own. */
  public RunScript thenTool(String callId, String name, String title, Map<String, ?> arguments) {
    JsonNode json = Json.node(arguments);
    return with(run -> run.tools().start(callId, name, title, json));
  }

  /** More output of a call that has started. */
  public RunScript thenToolOutput(String callId, String piece) {
    return with(run -> run.tools().output(callId, piece));
  }

  /** Ends a call; the item has failed where the code is not 0. */
  public RunScript thenToolEnd(String callId, int exitCode) {
    return with(run -> run.tools().end(callId, exitCode));
  }

  /**
   * Makes a sub-agent, which works until {@link ScriptedOpenClaw#subAgentEnds}.
   *
   * @param callId of the call that makes it
   */
  public RunScript thenSubAgent(String callId, String title) {
    return thenTool(
            callId, "sessions_spawn", "Sub-agent " + title, Map.of("task", title, "label", title))
        .with(run -> run.tools().result(callId, run.makeSubAgent(callId, title)))
        .thenToolEnd(callId, 0);
  }

  /** Asks for approval of the command and goes on once it is decided. */
  public RunScript thenAskApproval(String callId, String command) {
    return with(run -> run.askApproval(callId, command));
  }

  public RunScript thenUsage(int inputTokens, int outputTokens) {
    return with(run -> run.usage(inputTokens, outputTokens));
  }

  /** As after a break of the vendor's connection: what was said so far is taken back. */
  public RunScript thenTakeBack() {
    return with(LiveRun::takeBack);
  }

  /**
   * Fails the run.
   *
   * @param failoverReason the gateway's kind of failure, as in `auth`, `rate_limit`, `timeout`
   */
  public RunScript thenFail(String message, String failoverReason) {
    return with(run -> run.fail(message, failoverReason));
  }

  /** The gateway forgets the run: no further event, nothing in the history. */
  public RunScript thenVanish() {
    return with(LiveRun::vanish);
  }

  /** Breaks all WebSockets without a close frame; the run goes on. */
  public RunScript thenDropSockets() {
    return with(run -> run.gateway().dropSockets());
  }

  /** As if the process died and a new one came up; see {@link ScriptedOpenClaw#restart}. */
  public RunScript thenRestart() {
    return with(run -> run.gateway().restart());
  }

  /** Anything else, on the run's thread. */
  public RunScript thenDo(Runnable action) {
    return with(
        run -> {
          run.settle();
          action.run();
        });
  }

  private RunScript with(Step step) {
    return new RunScript(Stream.concat(steps.stream(), Stream.of(step)).toList());
  }
}
