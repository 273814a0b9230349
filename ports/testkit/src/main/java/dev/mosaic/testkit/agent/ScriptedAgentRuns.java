package dev.mosaic.testkit.agent;

import dev.mosaic.domain.agent.GatewayEndpoint;
import dev.mosaic.domain.chat.ChatMessage.Status;
import dev.mosaic.domain.chat.TurnFault;
import dev.mosaic.domain.chat.TurnId;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.agent.AgentDoings;
import dev.mosaic.ports.agent.AgentRun;
import dev.mosaic.ports.agent.AgentRuns;
import dev.mosaic.ports.agent.AgentUnreachable;
import dev.mosaic.ports.agent.ReplyPart;
import dev.mosaic.ports.agent.RunEvent;
import dev.mosaic.ports.agent.RunRequest;
import dev.mosaic.ports.agent.TurnRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Gateways whose runs say what the channel was scripted to reply, and go on whoever listens. A
 * script's break is the end of every connection; the run goes on behind it with the next step.
 */
public final class ScriptedAgentRuns implements AgentRuns, AgentDoings {
  private final ScriptedAgentChannel channel;
  private final Map<TurnId, Run> runs = new HashMap<>();
  private final Map<TurnId, List<RunRequest.File>> sent = new HashMap<>();
  private final Map<TurnId, String> models = new HashMap<>();
  private final Map<TurnId, List<TurnId>> earlier = new HashMap<>();
  private final List<Doing> doings = new ArrayList<>();
  private boolean forgetful;

  public ScriptedAgentRuns(ScriptedAgentChannel channel) {
    this.channel = channel;
  }

  /** From now on every gateway has lost what it was at, and says so. */
  public synchronized void loseAll() {
    runs.values().forEach(Run::lose);
    forgetful = true;
  }

  /** The files that reached a gateway with a turn's message; null if no such turn did. */
  public synchronized @Nullable List<RunRequest.File> filesOf(TurnId turn) {
    return sent.get(turn);
  }

  /** The model that a gateway was to ask for a turn, `null` for the agent's own choice. */
  public synchronized @Nullable String modelOf(TurnId turn) {
    return models.get(turn);
  }

  /** The turns that a gateway was to have in mind for one; null where it need not look. */
  public synchronized @Nullable List<TurnId> earlierOf(TurnId turn) {
    return earlier.get(turn);
  }

  /** Breaks every connection; the runs go on. */
  public synchronized void breakConnections() {
    runs.values().forEach(Run::breakConnections);
  }

  /** The agent works on something that nobody asked for through Mosaic, or has done so. */
  public synchronized void alsoDoes(Doing doing) {
    doings.removeIf(
        known -> known.session().equals(doing.session()) && known.at().equals(doing.at()));
    doings.add(doing);
  }

  @Override
  public synchronized List<Doing> since(
      GatewayEndpoint endpoint, SecretText gatewayToken, Instant time) {
    channel.requireReachable();
    return doings.stream().filter(doing -> !doing.at().isBefore(time)).toList();
  }

  private synchronized boolean hasDoings() {
    return !doings.isEmpty();
  }

  @Override
  public synchronized AgentRun take(
      GatewayEndpoint endpoint, SecretText gatewayToken, RunRequest request) {
    Run known = runs.get(request.turn());
    if (known != null) {
      channel.requireReachable();
      return known.listen();
    }
    sent.put(request.turn(), request.files().get());
    request.earlier().get().ifPresent(turns -> earlier.put(request.turn(), turns));
    models.put(request.turn(), String.valueOf(request.model()));
    // As it would reach the gateway over HTTP, so that tests of both ways look at one list.
    byte[] body = request.text().getBytes(StandardCharsets.UTF_8);
    ScriptedReply reply =
        channel.send(
            endpoint,
            gatewayToken,
            new TurnRequest(request.conversation(), TurnRequest.Form.CHAT_COMPLETION, body));
    Run run = new Run(reply, this::hasDoings, forgetful);
    runs.put(request.turn(), run);
    return run.listen();
  }

  /** Work that goes on by itself. */
  private static final class Run {
    private final ScriptedReply reply;
    private final List<RunEvent> events = new ArrayList<>();
    private final BooleanSupplier otherWork;
    private int connections;

    Run(ScriptedReply reply, BooleanSupplier otherWork, boolean lost) {
      this.reply = reply;
      this.otherWork = otherWork;
      if (lost) {
        lose();
      } else {
        Thread.ofVirtual().name("scripted-run").start(this::work);
      }
    }

    private void work() {
      StringBuilder text = new StringBuilder();
      Optional<TurnFault> refusal = reply.refusal();
      if (refusal.isPresent()) {
        add(new RunEvent.Ended(Status.FAILED, null, refusal.get()));
        return;
      }
      while (true) {
        try {
          Optional<ReplyPart> next = reply.next();
          if (next.isEmpty()) {
            add(new RunEvent.Ended(Status.FAILED, null, null));
            return;
          }
          ReplyPart part = next.get();
          if (!part.text().isEmpty()) {
            add(new RunEvent.Text(text.append(part.text()).toString()));
          }
          if (part.fault() != null) {
            add(new RunEvent.Ended(Status.FAILED, null, part.fault()));
            return;
          }
          if (part.last()) {
            add(new RunEvent.Ended(Status.COMPLETE, text.toString(), null));
            return;
          }
        } catch (AgentUnreachable gone) {
          if (reply.isClosed()) {
            add(new RunEvent.Ended(Status.INTERRUPTED, text.toString(), null));
            return;
          }
          breakConnections();
        }
      }
    }

    private synchronized void add(RunEvent event) {
      events.add(event);
      notifyAll();
    }

    synchronized void lose() {
      events.clear();
      events.add(new RunEvent.Lost());
      notifyAll();
    }

    synchronized void breakConnections() {
      connections++;
      notifyAll();
    }

    synchronized Listener listen() {
      return new Listener(connections);
    }

    private final class Listener implements AgentRun {
      private final int connection;
      private int next;
      private boolean closed;

      Listener(int connection) {
        this.connection = connection;
      }

      @Override
      public Optional<RunEvent> next(Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        synchronized (Run.this) {
          while (!closed && connection == connections && next >= events.size()) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
              return Optional.empty();
            }
            try {
              Run.this.wait(left);
            } catch (InterruptedException stopped) {
              Thread.currentThread().interrupt();
              return Optional.empty();
            }
          }
          if (closed) {
            return Optional.empty();
          }
          if (connection != connections) {
            throw new AgentUnreachable("the connection broke", null);
          }
          return Optional.of(events.get(next++));
        }
      }

      @Override
      public boolean sawOtherWork() {
        return otherWork.getAsBoolean();
      }

      @Override
      public void abort() {
        reply.close();
      }

      @Override
      public void close() {
        synchronized (Run.this) {
          closed = true;
          Run.this.notifyAll();
        }
      }
    }
  }
}
