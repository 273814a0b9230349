package dev.mosaic.testkit.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A run on its way through its script, on a thread of its own. Whatever it does is done under its
 * session's monitor, so that a history shows either all or nothing of it.
 */
final class LiveRun {

  private final World world;
  private final GatewaySession session;
  private final SentMessage first;
  private final RunEvents events;
  private final RunRows rows;
  private final RunTools tools = new RunTools(this);
  private final RunText text = new RunText();
  private final Deque<SentMessage> steered = new ArrayDeque<>();
  private final long startedAt = GatewayTime.millis();
  private long nextFrame;
  private int outputTokens;
  private boolean over;
  private @Nullable Thread thread;

  LiveRun(World world, GatewaySession session, SentMessage first) {
    this.world = world;
    this.session = session;
    this.first = first;
    this.events = new RunEvents(world, session, first);
    this.rows = new RunRows(session, events);
    world.log().started(this, first.asked());
  }

  AskedRun asked() {
    return first.asked();
  }

  World gateway() {
    return world;
  }

  RunEvents events() {
    return events;
  }

  RunTools tools() {
    return tools;
  }

  void begin() {
    thread = Thread.ofVirtual().name("run ", 0).start(this::play);
  }

  /** Takes another message into this run, after what it does now. */
  void steer(SentMessage message) {
    steered.add(message);
  }

  private void play() {
    try {
      opening();
      answer(first);
      for (SentMessage next = nextSteered(); next != null; next = nextSteered()) {
        answer(next);
      }
    } catch (RunOver | InterruptedException ended) {
      // Whoever ended it has told everybody.
    } catch (RuntimeException broken) {
      lose();
      throw broken;
    }
  }

  private void opening() throws InterruptedException {
    for (String phase : List.of("preparing_workspace", "preparing_context", "starting_model")) {
      now(
          () -> {
            if (!asked().overHttp()) {
              events.status(phase);
            }
          });
    }
  }

  private void answer(SentMessage message) throws InterruptedException {
    AskedRun wanted = message.asked();
    now(
        () -> {
          rows.user(wanted);
          if (message.equals(first)) {
            events.lifecycle("phase", "start", "startedAt", startedAt);
          }
          events.lifecycle("phase", "model", "provider", RunRows.PROVIDER, "model", RunRows.MODEL);
        });
    for (RunScript.Step step : world.script(wanted).steps()) {
      step.play(this);
    }
    settle();
  }

  /** The next message to take in; null if there is none, and then the run is complete. */
  private @Nullable SentMessage nextSteered() throws InterruptedException {
    SentMessage[] next = new SentMessage[1];
    now(
        () -> {
          next[0] = steered.poll();
          if (next[0] == null) {
            complete();
          } else {
            rows.answer(text, outputTokens);
            text.nextMessage();
            events.chat(next[0].asked().runId(), Json.object("state", "final"));
          }
        });
    return next[0];
  }

  /** Does something, unless the run is over; waits while the gateway is frozen. */
  void now(Runnable what) throws InterruptedException {
    world.gate().pass();
    synchronized (session) {
      if (over) {
        throw new RunOver();
      }
      what.run();
    }
  }

  void say(String piece) throws InterruptedException {
    now(
        () -> {
          text.append(piece);
          outputTokens++;
          HttpReply http = first.http();
          if (http != null) {
            http.text(piece);
          }
          if (System.nanoTime() - nextFrame >= 0) {
            sendText();
          }
        });
  }

  /** Sends what is still held back, at its time. */
  void settle() throws InterruptedException {
    while (text.pending() > 0) {
      long left = nextFrame - System.nanoTime();
      if (left <= 0) {
        now(this::sendText);
      } else {
        LockSupport.parkNanos(left);
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
      }
    }
  }

  private void sendText() {
    if (text.pending() == 0) {
      return;
    }
    nextFrame = System.nanoTime() + world.settings().pace().toNanos();
    events.text(text);
    text.sent();
  }

  void think(String piece) throws InterruptedException {
    now(() -> events.agent("thinking", Json.object("text", text.think(piece), "delta", piece)));
  }

  void usage(int inputTokens, int newOutputTokens) throws InterruptedException {
    now(
        () ->
            events.agent(
                "usage", Json.object("inputTokens", inputTokens, "outputTokens", newOutputTokens)));
  }

  void takeBack() throws InterruptedException {
    settle();
    now(
        () -> {
          text.takeBack();
          events.chat(
              asked().runId(),
              Json.object(
                  "state",
                  "delta",
                  "deltaText",
                  "",
                  "replace",
                  true,
                  "message",
                  RunEvents.said("")));
        });
  }

  void tellPreamble() {
    events.preamble(text);
  }

  void nextMessage() {
    text.nextMessage();
    events.lifecycle("phase", "model", "provider", RunRows.PROVIDER, "model", RunRows.MODEL);
  }

  void committedTool(String callId, String name, String output, boolean error) {
    rows.tool(text.message(), outputTokens, callId, name);
    rows.toolResult(callId, name, output, error);
  }

  /** What the tool answers that made it. */
  String makeSubAgent(String callId, String title) {
    return world.tasks().make(session, callId, title).made();
  }

  void askApproval(String callId, String command) throws InterruptedException {
    settle();
    Approval approval = new Approval(session.key(), asked().runId(), callId, command);
    now(
        () -> {
          world.approvals().put(approval.id(), approval);
          Approvals.ask(world, session, approval);
          events.lifecycle(
              "phase", "waiting-approval", "approvalId", approval.id(), "toolCallId", callId);
        });
    try {
      String decision = approval.decision().get();
      now(
          () ->
              events.lifecycle(
                  "phase", "approval-resolved", "approvalId", approval.id(), "decision", decision));
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void complete() {
    rows.answer(text, outputTokens);
    events.agent("usage", Json.object("outputTokens", outputTokens));
    events.lifecycle(
        "phase", "end", "stopReason", "stop", "terminalReply", Json.object("text", text.whole()));
    events.chat(
        asked().runId(),
        Json.object(
            "state", "final", "stopReason", "stop", "message", RunEvents.said(text.whole())));
    HttpReply http = first.http();
    if (http != null) {
      http.complete(text.whole());
    }
    over(GatewayRun.State.COMPLETE, "done");
  }

  void fail(String message, String failoverReason) throws InterruptedException {
    settle();
    now(
        () -> {
          events.failed(message, failoverReason);
          HttpReply http = first.http();
          if (http != null) {
            http.fail(message);
          }
          over(GatewayRun.State.FAILED, "failed");
          throw new RunOver();
        });
  }

  void vanish() throws InterruptedException {
    now(
        () -> {
          lose();
          session.ended(this, "done");
          throw new RunOver();
        });
  }

  /** Gone without a word. */
  void lose() {
    synchronized (session) {
      if (!over) {
        over = true;
        world.log().ended(this, GatewayRun.State.LOST);
        HttpReply http = first.http();
        if (http != null) {
          http.drop();
        }
        interrupt();
      }
    }
  }

  /**
   * Ends it from elsewhere.
   *
   * @param origin as in `rpc`
   * @param keep whether the history keeps what was said so far
   */
  void abort(String origin, boolean keep) {
    if (over) {
      return;
    }
    Approvals.cancel(world, session);
    tools.abort();
    events.chat(
        asked().runId(),
        Json.object(
            "state", "aborted", "stopReason", origin, "message", RunEvents.said(text.whole())));
    if (keep) {
      rows.aborted(text.whole(), outputTokens, origin, asked().runId());
    }
    events.lifecycle("phase", "end", "status", "cancelled");
    events.lifecycle("phase", "error", "error", "This operation was aborted");
    over(GatewayRun.State.ABORTED, "killed");
    interrupt();
  }

  private void interrupt() {
    Thread running = thread;
    if (running != null && running != Thread.currentThread()) {
      running.interrupt();
    }
  }

  private void over(GatewayRun.State how, String status) {
    over = true;
    world.log().ended(this, how);
    world.done(asked().runId());
    steered.forEach(message -> world.done(message.asked().runId()));
    session.ended(this, status);
    world.changed(session, "run-ended");
  }

  /** What `chat.history` tells of it. */
  ObjectNode snapshot() {
    return Json.object(
        "runId",
        asked().runId(),
        "text",
        text.whole(),
        "startedAt",
        startedAt,
        "events",
        events.kept());
  }
}
