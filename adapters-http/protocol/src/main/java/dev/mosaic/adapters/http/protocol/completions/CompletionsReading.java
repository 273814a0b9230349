package dev.mosaic.adapters.http.protocol.completions;

import static dev.mosaic.adapters.http.protocol.json.Trees.object;

import dev.mosaic.adapters.http.protocol.json.JsonText;
import dev.mosaic.adapters.http.protocol.json.Trees;
import dev.mosaic.adapters.http.protocol.shape.Reading;
import dev.mosaic.adapters.http.protocol.shape.Tally;
import dev.mosaic.adapters.http.protocol.sse.Framing;
import dev.mosaic.domain.llm.TokenUsage;
import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * OpenAI chat completions. OpenClaw drops calls in an answer that has text and ends with `stop`, so
 * none is kept back.
 */
final class CompletionsReading extends Reading {
  private static final List<String> THOUGHTS =
      List.of("reasoning_content", "reasoning", "reasoning_text");
  private static final List<String> THINGS =
      List.of("tool_calls", "function_call", "audio", "images");
  private static final Set<String> LIMITS = Set.of("length", "max_tokens", "model_length");
  // The second is what Z.ai says.
  private static final Set<String> FILTERS = Set.of("content_filter", "sensitive");

  private String model;
  private String id = "chatcmpl-mosaic";
  private long created;
  private boolean finished;
  private boolean roleTold;

  CompletionsReading(String model, Tally tally) {
    super(tally);
    this.model = model;
  }

  /** Of an answer that begins here. */
  CompletionsReading(String model, Tally tally, String id, long created) {
    this(model, tally);
    this.id = id;
    this.created = created;
  }

  @Override
  public boolean takeMark(String data) {
    boolean done = data.equalsIgnoreCase("[DONE]");
    endIf(done);
    return done;
  }

  @Override
  public boolean knows(JsonNode event) {
    JsonNode choices = JsonText.member(event, "choices");
    return (choices != null && choices.isArray()) || Trees.at(event, "usage") != null;
  }

  @Override
  public void take(JsonNode event) {
    id = Trees.text(event, "id").isEmpty() ? id : Trees.text(event, "id");
    model = Trees.text(event, "model").isEmpty() ? model : Trees.text(event, "model");
    created = Trees.number(event, "created", created);
    takeUsage(event);
    JsonNode choice = JsonText.first(JsonText.member(event, "choices"));
    JsonNode delta = Trees.at(choice, "delta");
    roleTold |= delta != null;
    takeMessage(delta == null ? Trees.at(choice, "message") : delta);
    takeFinish(Trees.text(choice, "finish_reason"));
  }

  // Once a model was seen thinking, the gateway waits for the end: it may turn out that what was
  // said first is no part of the answer (measured).
  @Override
  public String heldBack(JsonNode event) {
    if (!hasThought()) {
      return "";
    }
    JsonNode delta = Trees.at(JsonText.first(JsonText.member(event, "choices")), "delta");
    return words(Trees.at(delta, "content"));
  }

  private static String words(@Nullable JsonNode content) {
    if (content == null || !content.isArray()) {
      return JsonText.text(content);
    }
    StringBuilder words = new StringBuilder();
    content.values().forEach(part -> words.append(Trees.text(part, "text")));
    return words.toString();
  }

  @Override
  public boolean takeWhole(JsonNode answer) {
    JsonNode choices = Trees.at(answer, "choices");
    takeUsage(answer);
    takeMessage(Trees.at(JsonText.first(choices), "message"));
    return choices != null && choices.isArray();
  }

  private void takeMessage(@Nullable JsonNode message) {
    takeContent(Trees.at(message, "content"), false);
    said(Trees.text(message, "refusal"));
    THOUGHTS.forEach(name -> takeContent(Trees.at(message, name), true));
    thoughtIf(Trees.isFilled(Trees.at(message, "reasoning_details")));
    saidIf(THINGS.stream().anyMatch(name -> Trees.isFilled(Trees.at(message, name))));
    JsonNode calls = Trees.at(message, "tool_calls");
    if (calls != null && calls.isArray()) {
      calls.values().forEach(call -> said(Trees.text(call, "function", "arguments")));
    }
  }

  /** Text, or a list of parts that have texts or are thoughts with parts of their own. */
  private void takeContent(@Nullable JsonNode content, boolean thinking) {
    if (content == null || content.isString()) {
      String text = JsonText.text(content);
      if (thinking) {
        thought(text);
      } else {
        said(text);
      }
    } else if (content.isArray()) {
      content.values().forEach(part -> takeContent(part, thinking));
    } else if (content.isObject()) {
      boolean inThought = thinking || Trees.text(content, "type").matches("thinking|reasoning");
      for (String name : List.of("text", "thinking", "reasoning")) {
        takeContent(Trees.at(content, name), inThought);
      }
    }
  }

  private void takeFinish(String reason) {
    finished |= !reason.isEmpty();
    if (LIMITS.contains(reason)) {
      limitReached();
    } else if (FILTERS.contains(reason)) {
      filterStruck();
    } else {
      // To stop without a word is no answer; to be stopped is one.
      beginIf(!reason.isEmpty() && !reason.equals("stop"));
    }
  }

  private void takeUsage(JsonNode event) {
    JsonNode usage = Trees.at(event, "usage");
    if (usage != null && usage.isObject()) {
      JsonNode details = Trees.at(usage, "prompt_tokens_details");
      long read = Trees.number(details, "cached_tokens", 0);
      long write = Trees.number(details, "cache_write_tokens", 0);
      long prompt = Trees.number(usage, "prompt_tokens", 0);
      tally().tellInput(Math.max(0, prompt - read - write), read, write);
      tally().tellOutput(Trees.number(usage, "completion_tokens", 0));
    }
  }

  @Override
  public boolean mayEnd() {
    return finished || isOver();
  }

  @Override
  public String missingEnd() {
    return isOver() ? "" : Framing.EVENTS.event("", "[DONE]");
  }

  @Override
  public String ending(String words) {
    JsonNode delta =
        roleTold ? object("content", words) : object("role", "assistant", "content", words);
    JsonNode said = choice(delta, null);
    JsonNode stop = choice(object(), "stop");
    return Stream.of(chunk(List.of(said), null), chunk(List.of(stop), null), usageChunk())
            .map(chunk -> Framing.EVENTS.event("", Trees.write(chunk)))
            .reduce("", String::concat)
        + Framing.EVENTS.event("", "[DONE]");
  }

  private JsonNode usageChunk() {
    TokenUsage used = usage();
    long prompt = used.input() + used.cacheRead() + used.cacheWrite();
    return chunk(
        List.of(),
        object(
            "prompt_tokens",
            prompt,
            "completion_tokens",
            used.output(),
            "total_tokens",
            used.total(),
            "prompt_tokens_details",
            object("cached_tokens", used.cacheRead())));
  }

  private static JsonNode choice(JsonNode delta, @Nullable String finish) {
    return object("index", 0, "delta", delta, "finish_reason", finish);
  }

  private JsonNode chunk(List<JsonNode> choices, @Nullable JsonNode usage) {
    return object(
        "id",
        id,
        "object",
        "chat.completion.chunk",
        "created",
        created,
        "model",
        model,
        "choices",
        choices,
        "usage",
        usage);
  }
}
