package dev.mosaic.adapters.http.client.agent.run;

import dev.mosaic.adapters.http.openclaw.Gateway;
import dev.mosaic.adapters.http.openclaw.GatewayFaults;
import dev.mosaic.adapters.http.openclaw.run.RunReader;
import dev.mosaic.adapters.http.openclaw.run.SessionHistory;
import dev.mosaic.adapters.http.openclaw.run.SessionHistory.Standing;
import dev.mosaic.adapters.http.openclaw.run.SubAgents;
import dev.mosaic.adapters.http.protocol.json.Trees;
import dev.mosaic.domain.chat.ChatMessage.Status;
import dev.mosaic.ports.agent.AgentRun;
import dev.mosaic.ports.agent.AgentUnreachable;
import dev.mosaic.ports.agent.RunEvent;
import dev.mosaic.ports.agent.RunRequest;
import dev.mosaic.ports.store.ActingPerson;
import io.micronaut.json.tree.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A run, heard over the gateway's socket. */
final class SocketRun implements AgentRun {
  // After its own restart the gateway needs some seconds to take up what it was at.
  private static final Duration TAKES_UP_AGAIN = Duration.ofSeconds(60);
  private static final Duration LOOK = Duration.ofSeconds(1);

  // So long after the last sub-agent's report, their agent may still sum up.
  private static final Duration SUMS_UP = Duration.ofSeconds(3);
  private static final Duration ASK_AGAIN = Duration.ofSeconds(30);

  private static final int ROWS = 200;
  private static final int LONGEST_TEXT = 500_000;

  private final GatewayLines.Lease lease;
  private final RunRequest request;
  private final String session;
  private final RunEvents events = new RunEvents();
  private final GatewayLine.Listener ear = new Ear();
  private final SubAgents parts = new SubAgents();
  private final RunCourse course = new RunCourse(events, parts);
  private final SubAgentNews news;
  private volatile boolean aborted;
  // Whether the gateway has the session.
  private boolean begun;

  private SocketRun(GatewayLines.Lease lease, RunRequest request) {
    this.lease = lease;
    this.request = request;
    this.session = Gateway.sessionOf(request.conversation());
    this.news = new SubAgentNews(lease.line(), session, parts, ear);
  }

  /** Returns when the gateway has the turn. */
  static SocketRun take(GatewayLines.Lease lease, RunRequest request) {
    SocketRun run = new SocketRun(lease, request);
    try {
      lease.line().listen(run.session, run.ear);
      if (run.look() instanceof Standing.Unknown) {
        run.send();
      }
      return run;
    } catch (GatewayRefusal refusal) {
      run.close();
      throw new AgentUnreachable("the gateway refuses: " + refusal.code(), refusal);
    } catch (RuntimeException failed) {
      run.close();
      throw failed;
    }
  }

  @Override
  public Optional<RunEvent> next(Duration longest) {
    long end = System.nanoTime() + longest.toNanos();
    while (true) {
      Duration left = Duration.ofNanos(end - System.nanoTime());
      Optional<RunEvent> event = events.next(left.compareTo(LOOK) > 0 ? LOOK : left);
      if (event.isPresent() && !isUnclear(event.get())) {
        return event;
      }
      if (events.isClosed()) {
        return Optional.empty();
      }
      if (event.isPresent()) {
        events.reopen();
        lookAgain();
      } else if (course.isResting()) {
        lookAgain();
      } else if (!lease.isAlive()) {
        events.lost();
      } else if (course.awaitsSubAgents()) {
        lookAtSubAgents();
      }
      if (event.isEmpty() && System.nanoTime() - end >= 0) {
        return events.next(Duration.ZERO);
      }
    }
  }

  /** The gateway says that it is done, and not with what: a turn that it had before, or took up. */
  private boolean isUnclear(RunEvent event) {
    return event instanceof RunEvent.Ended ended
        && ended.status() == Status.COMPLETE
        && ended.text() == null
        && !events.hasText();
  }

  private void lookAgain() {
    Standing standing = look();
    if (standing instanceof Standing.Unknown
        || course.isResting() && course.rested().compareTo(TAKES_UP_AGAIN) > 0) {
      events.add(new RunEvent.Lost());
    }
  }

  private void lookAtSubAgents() {
    if (parts.isSettled() && course.quiet().compareTo(SUMS_UP) > 0) {
      course.end();
    } else if (!parts.isSettled() && course.quiet().compareTo(ASK_AGAIN) > 0) {
      course.asked();
      news.ask().forEach(events::add);
    }
  }

  /** Reads how the turn stands, and goes on from there. */
  private Standing look() {
    JsonNode answer =
        lease
            .line()
            .ask(
                "chat.history",
                Trees.object("sessionKey", session, "limit", ROWS, "maxChars", LONGEST_TEXT));
    begun = SessionHistory.isBegun(answer);
    Standing standing = new SessionHistory(answer, request.turn(), parts).standing();
    List<RunEvent> ofParts = parts.isEmpty() ? List.of() : news.ask();
    String own = request.turn().toString();
    switch (standing) {
      case Standing.Unknown ignored -> {}
      case Standing.AtWork(String run, String before, JsonNode snapshot) ->
          course.follow(run, before, snapshot);
      case Standing.Over(List<RunEvent> all) when isForNow(all.getLast()) ->
          course.awaitSubAgents(own, all.subList(0, all.size() - 1));
      case Standing.Over(List<RunEvent> all) -> {
        all.subList(0, all.size() - 1).forEach(events::add);
        ofParts.forEach(events::add);
        events.add(all.getLast());
      }
      case Standing.Resting(List<RunEvent> soFar) when !parts.isSettled() ->
          course.awaitSubAgents(own, soFar);
      case Standing.Resting ignored -> course.rest();
    }
    ofParts.forEach(events::add);
    return standing;
  }

  /** Whether the agent is done and its sub-agents are not. */
  private boolean isForNow(RunEvent end) {
    return !parts.isSettled()
        && end instanceof RunEvent.Ended ended
        && ended.status() == Status.COMPLETE;
  }

  private void send() {
    request.earlier().get().ifPresent(new SessionWalk(lease.line(), session)::standBehind);
    try {
      choose();
      lease.line().ask("chat.send", RunParameters.of(session, request));
      course.follow(request.turn().toString());
    } catch (GatewayRefusal refusal) {
      if (!refusal.code().equals("INVALID_REQUEST")) {
        throw refusal;
      }
      events.add(
          new RunEvent.Ended(
              Status.FAILED,
              null,
              GatewayFaults.ofMessage("invalid_request_error", words(refusal))));
    }
  }

  /** A model that was chosen stays the session's until another is, or none. */
  private void choose() {
    if (begun || request.model() != null) {
      lease
          .line()
          .ask(
              begun ? "sessions.patch" : "sessions.create",
              RunParameters.ofModel(session, request));
    }
  }

  private static String words(GatewayRefusal refusal) {
    String message = refusal.getMessage();
    return message == null ? "" : message;
  }

  @Override
  public boolean sawOtherWork() {
    return lease.line().tookOtherWork();
  }

  @Override
  public void abort() {
    if (!aborted && !events.isOver()) {
      aborted = true;
      ActingPerson.start("abort-" + request.turn(), this::tellToAbort);
    }
  }

  private void tellToAbort() {
    String run = course.run();
    try {
      JsonNode parameters =
          run == null
              ? Trees.object("sessionKey", session)
              : Trees.object("sessionKey", session, "runId", run);
      JsonNode answer = lease.line().ask("chat.abort", parameters);
      news.cancel();
      if (!RunReader.isTrue(answer, "aborted")) {
        // It ended by itself in between, or the gateway had not begun: nothing more comes of it.
        events.add(new RunEvent.Ended(Status.INTERRUPTED, null, null));
      }
    } catch (AgentUnreachable | GatewayRefusal gone) {
      events.lost();
    }
  }

  @Override
  public void close() {
    events.close();
    news.leave();
    lease.line().leave(session, ear);
    lease.close();
  }

  private final class Ear implements GatewayLine.Listener {
    @Override
    public void event(String name, JsonNode payload) {
      course.heard(name, payload);
      news.hear();
    }

    @Override
    public void lost() {
      events.lost();
    }
  }
}
