package dev.mosaic.adapters.http.protocol.ollama;

import static dev.mosaic.adapters.http.protocol.json.Trees.object;

import dev.mosaic.adapters.http.protocol.json.Trees;
import dev.mosaic.adapters.http.protocol.shape.Reading;
import dev.mosaic.adapters.http.protocol.shape.Tally;
import dev.mosaic.adapters.http.protocol.sse.Framing;
import dev.mosaic.domain.llm.TokenUsage;
import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Ollama's own chat: lines, each with a piece of the message, and tool calls in one piece. */
final class OllamaReading extends Reading {
  private final String model;
  private @Nullable JsonNode lastTime;

  OllamaReading(String model, Tally tally) {
    super(tally);
    this.model = model;
  }

  /** Of an answer that begins here. */
  OllamaReading(String model, Tally tally, Instant now) {
    this(model, tally);
    lastTime = JsonNode.createStringNode(now.toString());
  }

  @Override
  public boolean knows(JsonNode event) {
    return Trees.at(event, "message") != null || Trees.at(event, "done") != null;
  }

  @Override
  public void take(JsonNode event) {
    JsonNode message = Trees.at(event, "message");
    thought(Trees.text(message, "thinking"));
    said(Trees.text(message, "content"));
    JsonNode calls = Trees.at(message, "tool_calls");
    if (calls != null && Trees.isFilled(calls)) {
      said(Trees.write(calls));
    }
    lastTime = Trees.at(event, "created_at");
    JsonNode done = Trees.at(event, "done");
    if (done != null && done.isBoolean() && done.getBooleanValue()) {
      takeEnd(event);
    }
  }

  @Override
  public boolean takeWhole(JsonNode answer) {
    take(answer);
    return Trees.at(answer, "message") != null;
  }

  private void takeEnd(JsonNode event) {
    endIf(true);
    if (Trees.text(event, "done_reason").equals("length")) {
      limitReached();
    }
    long cached = Trees.number(event, "prompt_eval_cached_count", 0);
    long prompt = Trees.number(event, "prompt_eval_count", -1);
    if (prompt >= 0) {
      tally().tellInput(Math.max(0, prompt - cached), Math.min(cached, prompt), 0);
    }
    long output = Trees.number(event, "eval_count", -1);
    if (output >= 0) {
      tally().tellOutput(output);
    }
  }

  @Override
  public String ending(String words) {
    TokenUsage used = usage();
    return line("message", message(words), "done", false)
        + line(
            "message",
            message(""),
            "done",
            true,
            "done_reason",
            "stop",
            "prompt_eval_count",
            used.input() + used.cacheRead() + used.cacheWrite(),
            "eval_count",
            used.output());
  }

  private static JsonNode message(String words) {
    return object("role", "assistant", "content", words);
  }

  private String line(Object... members) {
    Object[] all = new Object[members.length + 4];
    all[0] = "model";
    all[1] = model;
    all[2] = "created_at";
    all[3] = lastTime == null ? "1970-01-01T00:00:00Z" : lastTime;
    System.arraycopy(members, 0, all, 4, members.length);
    return Framing.LINES.event("", Trees.write(object(all)));
  }
}
