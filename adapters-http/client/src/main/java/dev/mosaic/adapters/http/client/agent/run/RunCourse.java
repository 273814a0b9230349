package dev.mosaic.adapters.http.client.agent.run;

import dev.mosaic.adapters.http.openclaw.run.RunReader;
import dev.mosaic.adapters.http.openclaw.run.SubAgents;
import dev.mosaic.ports.agent.RunEvent;
import io.micronaut.json.tree.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a turn stands at the gateway, as far as it was heard. */
final class RunCourse {
  private final RunEvents events;
  private final SubAgents parts;
  private List<Frame> early = new ArrayList<>();
  private @Nullable RunReader reader;
  private long restingSince;
  private long lastNews = System.nanoTime();

  private record Frame(String event, JsonNode payload) {}

  RunCourse(RunEvents events, SubAgents parts) {
    this.events = events;
    this.parts = parts;
  }

  synchronized void heard(String event, JsonNode payload) {
    lastNews = System.nanoTime();
    if (reader == null) {
      early.add(new Frame(event, payload));
    } else {
      reader.read(event, payload).forEach(events::add);
    }
  }

  /** The gateway has the turn, and nothing is at work on it. */
  synchronized void rest() {
    if (restingSince == 0) {
      restingSince = System.nanoTime();
    }
    reader = null;
  }

  synchronized boolean isResting() {
    return reader == null && !events.isOver();
  }

  synchronized Duration rested() {
    return Duration.ofNanos(System.nanoTime() - restingSince);
  }

  synchronized void follow(String run) {
    follow(new RunReader(run, "", parts));
  }

  /**
   * @param before what the agent said before this run
   */
  synchronized void follow(String run, String before, JsonNode snapshot) {
    RunReader following = new RunReader(run, before, parts);
    following.snapshot(snapshot).forEach(events::add);
    follow(following);
  }

  /** The agent is done, and its sub-agents are not: what it says then belongs to the answer. */
  synchronized void awaitSubAgents(String run, List<RunEvent> soFar) {
    String said = "";
    for (RunEvent event : soFar) {
      events.add(event);
      said = event instanceof RunEvent.Text text ? text.whole() : said;
    }
    follow(RunReader.resting(run, said, parts));
  }

  private void follow(RunReader following) {
    reader = following;
    List<Frame> waiting = early;
    early = new ArrayList<>();
    waiting.forEach(frame -> following.read(frame.event, frame.payload).forEach(events::add));
  }

  /** Whether only sub-agents are at work. */
  synchronized boolean awaitsSubAgents() {
    return reader != null && reader.isResting() && !events.isOver();
  }

  /** How long nothing was heard. */
  synchronized Duration quiet() {
    return Duration.ofNanos(System.nanoTime() - lastNews);
  }

  /** As if something had been heard. */
  synchronized void asked() {
    lastNews = System.nanoTime();
  }

  /** Nothing more is to be waited for. */
  synchronized void end() {
    if (reader != null && reader.isResting()) {
      events.add(reader.end());
    }
  }

  /** The gateway's name for the run at work; null if there is none. */
  synchronized @Nullable String run() {
    return reader == null || reader.isResting() ? null : reader.run();
  }
}
