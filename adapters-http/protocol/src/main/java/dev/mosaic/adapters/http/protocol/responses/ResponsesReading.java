package dev.mosaic.adapters.http.protocol.responses;

import dev.mosaic.adapters.http.protocol.json.Trees;
import dev.mosaic.adapters.http.protocol.shape.Reading;
import dev.mosaic.adapters.http.protocol.shape.Tally;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** OpenAI responses. */
final class ResponsesReading extends Reading {
  private static final List<String> CALLS = List.of("function_call", "custom_tool_call");

  private final String model;
  private final List<JsonNode> items = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private @Nullable JsonNode response;
  private @Nullable JsonNode open;
  private int index;
  private boolean partOpen;
  private long sequence = -1;

  ResponsesReading(String model, Tally tally) {
    super(tally);
    this.model = model;
  }

  @Override
  public boolean knows(JsonNode event) {
    return Trees.text(event, "type").startsWith("response.");
  }

  /** Some vendors end with the mark of the older protocol. */
  @Override
  public boolean takeMark(String data) {
    return data.equals("[DONE]");
  }

  @Override
  public void take(JsonNode event) {
    sequence = Trees.number(event, "sequence_number", sequence);
    String type = Trees.text(event, "type");
    switch (type) {
      case "response.created", "response.in_progress" -> response = Trees.at(event, "response");
      case "response.output_item.added" -> open(event);
      case "response.content_part.added" -> partOpen = true;
      case "response.output_text.delta" -> {
        text.append(Trees.text(event, "delta"));
        takeDelta(event);
      }
      case "response.output_item.done" -> close(event);
      case "response.completed", "response.incomplete" -> {
        takeUsage(Trees.at(event, "response", "usage"));
        takeEnd(type, Trees.text(event, "response", "incomplete_details", "reason"));
      }
      default -> {
        if (type.endsWith(".delta")) {
          takeDelta(event);
        }
      }
    }
  }

  private void takeEnd(String type, String reason) {
    endIf(true);
    if (reason.equals("max_output_tokens")) {
      limitReached();
    } else if (reason.equals("content_filter")) {
      filterStruck();
    } else {
      beginIf(type.equals("response.incomplete"));
    }
  }

  @Override
  public boolean takeWhole(JsonNode answer) {
    JsonNode output = Trees.at(answer, "output");
    if (output == null || !output.isArray()) {
      return false;
    }
    output.values().forEach(item -> tally().wrote(Trees.write(item)));
    takeUsage(Trees.at(answer, "usage"));
    return true;
  }

  private void open(JsonNode event) {
    open = Trees.at(event, "item");
    index =
        Math.toIntExact(Math.min(Integer.MAX_VALUE, Trees.number(event, "output_index", index)));
    text.setLength(0);
    partOpen = false;
    String type = Trees.text(open, "type");
    thoughtIf(type.equals("reasoning"));
    saidIf(!type.equals("message") && !type.equals("reasoning"));
  }

  private void close(JsonNode event) {
    JsonNode item = Trees.at(event, "item");
    if (item != null) {
      items.add(item);
    }
    open = null;
    index++;
  }

  private void takeDelta(JsonNode event) {
    String delta = Trees.text(event, "delta");
    if (Trees.text(event, "type").startsWith("response.reasoning")) {
      thought(delta);
    } else {
      said(delta);
    }
  }

  private void takeUsage(@Nullable JsonNode usage) {
    if (usage != null && usage.isObject()) {
      long cached = Trees.number(Trees.at(usage, "input_tokens_details"), "cached_tokens", 0);
      long prompt = Trees.number(usage, "input_tokens", 0);
      tally().tellInput(Math.max(0, prompt - cached), cached, 0);
      tally().tellOutput(Trees.number(usage, "output_tokens", 0));
    }
  }

  /** OpenClaw runs every call of a completed response, so that half a call must not be in one. */
  @Override
  public boolean isInToolCall() {
    return CALLS.contains(Trees.text(open, "type"));
  }

  @Override
  public String ending(String words) {
    ResponsesEnding ending = new ResponsesEnding(response, model, items, sequence);
    if (Trees.text(open, "type").equals("message")) {
      return ending.within(
          Trees.text(open, "id"), index, partOpen, text.toString(), words, usage());
    }
    boolean free = open == null || isInToolCall();
    return ending.after(free ? index : index + 1, words, usage());
  }
}
