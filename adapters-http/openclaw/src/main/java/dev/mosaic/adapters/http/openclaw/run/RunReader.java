package dev.mosaic.adapters.http.openclaw.run;

import dev.mosaic.adapters.http.openclaw.GatewayFaults;
import dev.mosaic.adapters.http.protocol.json.JsonText;
import dev.mosaic.adapters.http.protocol.json.Trees;
import dev.mosaic.domain.chat.ChatMessage.Status;
import dev.mosaic.ports.agent.RunEvent;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the frames of one turn mean: of its run and of those in which its agent takes up what came
 * of its sub-agents. Frames may come twice, and some of before a snapshot after it: text counts as
 * it is whole in each frame, and never gets shorter unless the gateway says that it begins anew; of
 * a tool's call each step counts once.
 *
 * <p>Both streams that carry the text are sent; the one that goes by the run as a whole is read.
 */
public final class RunReader {
  private static final String SEPARATOR = "\n\n";

  private final SubAgents parts;
  private final ToolFrames tools;
  private final Set<String> over = new HashSet<>();
  private String run;
  private String before;
  private String text = "";
  private boolean resting;
  private boolean ended;

  /**
   * @param run the gateway's name for it
   */
  public RunReader(String run) {
    this(run, "", new SubAgents());
  }

  /**
   * @param run the gateway's name for it
   * @param before what earlier runs of the turn said
   */
  public RunReader(String run, String before, SubAgents parts) {
    this.run = run;
    this.before = before;
    this.parts = parts;
    this.tools = new ToolFrames(parts);
  }

  /** One whose agent is done and whose sub-agents may be not. */
  public static RunReader resting(String run, String said, SubAgents parts) {
    RunReader reader = new RunReader(run, said, parts);
    reader.rest();
    return reader;
  }

  public String run() {
    return run;
  }

  /** Whether the agent does nothing just now; it may do more once its sub-agents are done. */
  public boolean isResting() {
    return resting;
  }

  /** The end, where nothing more is to be waited for. */
  public RunEvent end() {
    return ended(Status.COMPLETE, text);
  }

  /** Where the run stands, as the history says. */
  public List<RunEvent> snapshot(JsonNode inFlightRun) {
    List<RunEvent> events = new ArrayList<>();
    longer(Trees.text(inFlightRun, "text"), false).ifPresent(events::add);
    for (JsonNode frame : JsonText.items(Trees.at(inFlightRun, "events"))) {
      events.addAll(tools.read(frame));
    }
    return events;
  }

  /** What an event of the gateway means for the run; nothing if it is about another one. */
  public List<RunEvent> read(String event, JsonNode payload) {
    if (ended) {
      return List.of();
    }
    if (event.equals("task")) {
      return parts.task(Trees.at(payload, "task"));
    }
    String session = Trees.text(payload, "sessionKey");
    if (parts.has(session)) {
      parts.said(session, event.equals("session.message") ? Trees.at(payload, "message") : null);
      return List.of();
    }
    if (!isOurs(Trees.text(payload, "runId"))) {
      return List.of();
    }
    return switch (event) {
      case "chat" -> chat(payload).map(List::of).orElse(List.of());
      case "agent" -> agent(payload);
      case "session.tool" -> tools.read(payload);
      default -> List.of();
    };
  }

  private Optional<RunEvent> chat(JsonNode payload) {
    String whole = textOf(Trees.at(payload, "message"));
    return switch (Trees.text(payload, "state")) {
      case "delta" -> longer(whole, isTrue(payload, "replace"));
      case "final" -> {
        if (parts.isEmpty()) {
          yield Optional.of(ended(Status.COMPLETE, whole));
        }
        rest();
        yield longer(whole, false);
      }
      case "aborted" -> Optional.of(ended(Status.INTERRUPTED, whole));
      case "error" -> {
        ended = true;
        yield Optional.of(
            new RunEvent.Ended(
                Status.FAILED,
                null,
                GatewayFaults.ofMessage("", Trees.text(payload, "errorMessage"))));
      }
      default -> Optional.empty();
    };
  }

  private List<RunEvent> agent(JsonNode payload) {
    return switch (Trees.text(payload, "stream")) {
      case "thinking" -> List.of(new RunEvent.Thought(Trees.text(payload, "data", "text")));
      case "item", "tool", "command_output" -> tools.read(payload);
      default -> List.of();
    };
  }

  /** Whether a frame is about the run, or about one in which the agent goes on. */
  private boolean isOurs(String named) {
    boolean goesOn = resting && named.startsWith(SubAgents.RETURNS) && !over.contains(named);
    if (goesOn) {
      before = joined(text);
      text = "";
      run = named;
      resting = false;
    }
    return !resting && named.equals(run);
  }

  private void rest() {
    resting = true;
    over.add(run);
  }

  private String joined(String last) {
    return before.isEmpty() || last.isEmpty() ? before + last : before + SEPARATOR + last;
  }

  // An answer that is known in full may come without its text.
  private RunEvent ended(Status status, String last) {
    ended = true;
    String whole = joined(last);
    return new RunEvent.Ended(status, whole.isEmpty() ? null : whole, null);
  }

  private Optional<RunEvent> longer(String whole, boolean anew) {
    if (whole.equals(text) || whole.length() < text.length() && !anew) {
      return Optional.empty();
    }
    text = whole;
    return Optional.of(new RunEvent.Text(joined(whole)));
  }

  /** The text of a message as the gateway writes it. */
  static String textOf(@Nullable JsonNode message) {
    StringBuilder text = new StringBuilder();
    JsonNode content = Trees.at(message, "content");
    if (content != null && content.isString()) {
      return content.getStringValue();
    }
    for (JsonNode block : JsonText.items(content)) {
      if (Trees.text(block, "type").equals("text")) {
        text.append(Trees.text(block, "text"));
      }
    }
    return text.toString();
  }

  /** Whether a member is there and true. */
  public static boolean isTrue(@Nullable JsonNode node, String name) {
    JsonNode value = Trees.at(node, name);
    return value != null && value.isBoolean() && value.getBooleanValue();
  }
}
