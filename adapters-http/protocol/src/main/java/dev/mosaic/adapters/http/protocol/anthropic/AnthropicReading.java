package dev.mosaic.adapters.http.protocol.anthropic;

import static dev.mosaic.adapters.http.protocol.json.Trees.object;

import dev.mosaic.adapters.http.protocol.json.Trees;
import dev.mosaic.adapters.http.protocol.shape.Reading;
import dev.mosaic.adapters.http.protocol.shape.Tally;
import dev.mosaic.adapters.http.protocol.sse.Framing;
import io.micronaut.json.tree.JsonNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Anthropic messages. */
final class AnthropicReading extends Reading {
  private static final Set<String> EVENTS =
      Set.of(
          "message_start",
          "content_block_start",
          "content_block_delta",
          "content_block_stop",
          "message_delta",
          "message_stop",
          "ping");
  private static final String TOOL = "tool_use";
  private static final int NONE = -1;

  private int open = NONE;
  private int last = NONE;
  private String openType = "";
  private boolean stopped;
  private boolean stopReasonGiven;

  AnthropicReading(Tally tally) {
    super(tally);
  }

  @Override
  public boolean knows(JsonNode event) {
    return EVENTS.contains(Trees.text(event, "type"));
  }

  @Override
  public void take(JsonNode event) {
    switch (Trees.text(event, "type")) {
      case "message_start" -> takeUsage(Trees.at(event, "message", "usage"), false);
      case "content_block_start" -> takeBlock(event);
      case "content_block_delta" -> takeDelta(Trees.at(event, "delta"));
      case "content_block_stop" -> open = NONE;
      case "message_delta" -> {
        takeUsage(Trees.at(event, "usage"), true);
        takeStop(Trees.text(event, "delta", "stop_reason"));
      }
      case "message_stop" -> endIf(true);
      default -> {}
    }
  }

  private void takeStop(String reason) {
    stopped |= !reason.isEmpty();
    if (reason.equals("max_tokens")) {
      limitReached();
    } else if (reason.equals("refusal")) {
      filterStruck();
    } else {
      // To stop without a word is no answer; to be stopped is one.
      beginIf(!reason.isEmpty() && !reason.equals("end_turn"));
    }
    // The reason of an answer that never began is kept back, so it can still be ended with words.
    stopReasonGiven |= stopped && !ranOut() && !wasFiltered();
  }

  @Override
  public boolean mayEnd() {
    return stopped || isOver();
  }

  @Override
  public String missingEnd() {
    return isOver() ? "" : event("message_stop");
  }

  @Override
  public boolean takeWhole(JsonNode answer) {
    JsonNode content = Trees.at(answer, "content");
    if (content == null || !content.isArray()) {
      return false;
    }
    content.values().forEach(this::takeDelta);
    takeUsage(Trees.at(answer, "usage"), true);
    return true;
  }

  private void takeBlock(JsonNode event) {
    open = Math.toIntExact(Math.min(Integer.MAX_VALUE, Trees.number(event, "index", last + 1L)));
    last = Math.max(last, open);
    JsonNode block = Trees.at(event, "content_block");
    openType = Trees.text(block, "type");
    // A block of text or thoughts may stay empty.
    boolean thoughts = openType.contains("thinking");
    thoughtIf(openType.equals("redacted_thinking"));
    saidIf(!openType.equals("text") && !thoughts);
    takeDelta(block);
  }

  private void takeDelta(@Nullable JsonNode delta) {
    thought(Trees.text(delta, "thinking"));
    said(Trees.text(delta, "text"));
    said(Trees.text(delta, "partial_json"));
  }

  private void takeUsage(@Nullable JsonNode usage, boolean last) {
    if (usage == null) {
      return;
    }
    if (Trees.at(usage, "input_tokens") != null) {
      tally()
          .tellInput(
              Trees.number(usage, "input_tokens", 0),
              Trees.number(usage, "cache_read_input_tokens", 0),
              Trees.number(usage, "cache_creation_input_tokens", 0));
    }
    long output = Trees.number(usage, "output_tokens", NONE);
    if (last && output >= 0) {
      tally().tellOutput(output);
    } else {
      tally().tellOutputSoFar(output);
    }
  }

  /** OpenClaw takes the whole answer for broken if the arguments of one call are not whole. */
  @Override
  public boolean isInToolCall() {
    return open != NONE && openType.equals(TOOL);
  }

  @Override
  public String ending(String words) {
    StringBuilder end = new StringBuilder();
    if (!stopReasonGiven) {
      end.append(closing(words));
      end.append(
          event(
              "message_delta",
              "delta",
              object("stop_reason", "end_turn", "stop_sequence", null),
              "usage",
              object("output_tokens", usage().output())));
    }
    return end.append(event("message_stop")).toString();
  }

  /** The words, in the block that is open if it is one of text, or in one of their own. */
  private String closing(String words) {
    boolean inText = open != NONE && openType.equals("text");
    // An unfinished call was kept back: there is nothing of it to stop, and its place is free.
    boolean toStop = open != NONE && !inText && !isInToolCall();
    int block = inText || isInToolCall() ? open : last + 1;
    return (toStop ? event("content_block_stop", "index", open) : "")
        + (inText
            ? ""
            : event(
                "content_block_start",
                "index",
                block,
                "content_block",
                object("type", "text", "text", "")))
        + event(
            "content_block_delta",
            "index",
            block,
            "delta",
            object("type", "text_delta", "text", words))
        + event("content_block_stop", "index", block);
  }

  private static String event(String type, @Nullable Object... members) {
    @Nullable Object[] all = new @Nullable Object[members.length + 2];
    all[0] = "type";
    all[1] = type;
    System.arraycopy(members, 0, all, 2, members.length);
    return Framing.EVENTS.event(type, Trees.write(object(all)));
  }
}
