package dev.mosaic.testkit.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The sub-agents that runs made, as the gateway's tasks. */
final class Tasks {
  private final World world;
  private final Map<String, Task> tasks = new ConcurrentHashMap<>();
  private final Map<String, RunScript> reports = new ConcurrentHashMap<>();

  /** One of them; changed under its monitor. */
  static final class Task {
    private final String id = UUID.randomUUID().toString();
    private final String run = UUID.randomUUID().toString();
    private final String child = "agent:main:subagent:" + UUID.randomUUID();
    private final GatewaySession owner;
    private final String title;
    private final long startedAt = GatewayTime.millis();
    private String status = "running";
    private String delivery = "pending";
    private @Nullable String tool;
    private @Nullable String said;
    private @Nullable String error;
    private @Nullable Long endedAt;

    private Task(GatewaySession owner, String title) {
      this.owner = owner;
      this.title = title;
    }

    /** What the tool that made it answers. */
    String made() {
      return Json.write(
          Json.object(
              "status",
              "accepted",
              "childSessionKey",
              child,
              "runId",
              run,
              "expectsCompletionMessage",
              true));
    }

    private String report() {
      return "announce:v1:" + child + ":" + run;
    }

    private synchronized ObjectNode json() {
      ObjectNode execution =
          Json.object("state", status.equals("running") ? "running" : "finished");
      if (tool != null) {
        execution.set("currentTool", Json.object("name", tool));
      }
      return Json.object(
          "taskId",
          id,
          "kind",
          "subagent",
          "status",
          status,
          "execution",
          execution,
          "title",
          title,
          "sessionKey",
          owner.key(),
          "childSessionKey",
          child,
          "runId",
          run,
          "startedAt",
          startedAt,
          "endedAt",
          endedAt,
          "progressSummary",
          said == null ? null : said.substring(0, Math.min(120, said.length())),
          "error",
          error,
          "deliveryStatus",
          delivery);
    }

    private synchronized void ends(String how, @Nullable String last, @Nullable String trouble) {
      status = how;
      said = last;
      error = trouble;
      endedAt = GatewayTime.millis();
      delivery = how.equals("completed") ? "pending" : "session_queued";
    }

    private synchronized void uses(String name) {
      tool = name;
    }

    private synchronized void delivered() {
      delivery = "delivered";
    }
  }

  Tasks(World world) {
    this.world = world;
  }

  Task make(GatewaySession owner, String callId, String title) {
    Task task = new Task(owner, title);
    tasks.put(callId, task);
    tell(task);
    return task;
  }

  void uses(String callId, String tool) {
    Task task = of(callId);
    task.uses(tool);
    tell(task);
  }

  /** It says its last, and the agent that made it takes that up in a run of its own. */
  void ends(String callId, String said, RunScript report) {
    Task task = of(callId);
    GatewaySession session = world.session(task.child);
    synchronized (session) {
      ObjectNode row =
          session
              .transcript()
              .add(
                  Json.object(
                      "role",
                      "assistant",
                      "content",
                      Transcript.text(said),
                      "stopReason",
                      "stop",
                      "timestamp",
                      GatewayTime.millis()));
      world.tellLists("session.message", RunEvents.payloadOf(session, row), null);
    }
    task.ends("completed", said, null);
    tell(task);
    reports.put(task.report(), report);
    AskedRun asked = new AskedRun(task.owner.key(), task.report(), "", false, false);
    synchronized (task.owner) {
      task.owner.enter(new LiveRun(world, task.owner, new SentMessage(asked, null, null)));
    }
  }

  /** What a run says that takes up what a sub-agent did; null if it is none. */
  @Nullable RunScript report(AskedRun asked) {
    return reports.get(asked.runId());
  }

  void delivered(String runId) {
    tasks.values().stream()
        .filter(task -> task.report().equals(runId))
        .forEach(
            task -> {
              task.delivered();
              tell(task);
            });
  }

  List<ObjectNode> of(GatewaySession owner) {
    return tasks.values().stream().filter(task -> task.owner == owner).map(Task::json).toList();
  }

  boolean cancel(String id) {
    List<Task> meant = tasks.values().stream().filter(task -> task.id.equals(id)).toList();
    meant.forEach(
        task -> {
          task.ends("cancelled", null, "Cancelled by operator.");
          tell(task);
        });
    return !meant.isEmpty();
  }

  private Task of(String callId) {
    Task task = tasks.get(callId);
    if (task == null) {
      throw new IllegalStateException("no sub-agent was made by " + callId);
    }
    return task;
  }

  private void tell(Task task) {
    world.tellLists("task", Json.object("action", "upserted", "task", task.json()), null);
  }
}
