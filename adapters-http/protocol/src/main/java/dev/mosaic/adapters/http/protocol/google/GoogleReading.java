package dev.mosaic.adapters.http.protocol.google;

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
import org.jspecify.annotations.Nullable;

/** Google's generative language API; tool calls come in one piece. */
final class GoogleReading extends Reading {
  private static final Set<String> FILTERS =
      Set.of("SAFETY", "RECITATION", "BLOCKLIST", "PROHIBITED_CONTENT", "SPII", "IMAGE_SAFETY");
  private @Nullable JsonNode responseId;
  private @Nullable JsonNode modelVersion;
  private boolean finished;

  GoogleReading(Tally tally) {
    super(tally);
  }

  @Override
  public boolean knows(JsonNode event) {
    return Trees.at(event, "candidates") != null
        || Trees.at(event, "promptFeedback") != null
        || Trees.at(event, "usageMetadata") != null;
  }

  @Override
  public void take(JsonNode event) {
    responseId = orBefore(Trees.at(event, "responseId"), responseId);
    modelVersion = orBefore(Trees.at(event, "modelVersion"), modelVersion);
    JsonNode candidate = JsonText.first(JsonText.member(event, "candidates"));
    JsonNode parts = Trees.at(candidate, "content", "parts");
    if (parts != null && parts.isArray()) {
      parts.values().forEach(this::takePart);
    }
    String reason = Trees.text(candidate, "finishReason");
    boolean refused = !Trees.text(event, "promptFeedback", "blockReason").isEmpty();
    finished |= !reason.isEmpty() || refused;
    if (reason.equals("MAX_TOKENS")) {
      limitReached();
    } else if (refused || FILTERS.contains(reason)) {
      filterStruck();
    } else {
      // To stop without a word is no answer; to be stopped is one.
      beginIf(!reason.isEmpty() && !reason.equals("STOP"));
    }
    takeUsage(Trees.at(event, "usageMetadata"));
  }

  @Override
  public boolean takeWhole(JsonNode answer) {
    take(answer);
    return Trees.at(answer, "candidates") != null || Trees.at(answer, "promptFeedback") != null;
  }

  static boolean isThought(JsonNode part) {
    JsonNode thinking = Trees.at(part, "thought");
    return thinking != null && thinking.isBoolean() && thinking.getBooleanValue();
  }

  private void takePart(JsonNode part) {
    String text = Trees.text(part, "text");
    JsonNode call = Trees.at(part, "functionCall");
    if (isThought(part)) {
      thought(text);
    } else {
      said(text);
    }
    if (call != null) {
      said(Trees.write(call));
    }
    saidIf(Trees.at(part, "inlineData") != null);
  }

  /** It comes with every event, and counts up. */
  private void takeUsage(@Nullable JsonNode usage) {
    if (usage == null) {
      return;
    }
    long cached = Trees.number(usage, "cachedContentTokenCount", 0);
    long prompt = Trees.number(usage, "promptTokenCount", 0);
    long ofTools = Trees.number(usage, "toolUsePromptTokenCount", 0);
    tally().tellInput(Math.max(0, prompt - cached) + ofTools, cached, 0);
    long output =
        Trees.number(usage, "candidatesTokenCount", 0)
            + Trees.number(usage, "thoughtsTokenCount", 0);
    if (finished) {
      tally().tellOutput(output);
    } else {
      tally().tellOutputSoFar(output);
    }
  }

  @Override
  public boolean mayEnd() {
    return finished;
  }

  @Override
  public String ending(String words) {
    return Framing.EVENTS.event("", Trees.write(last(words)));
  }

  /** The last event of a stream, which is the same as an answer that is none. */
  JsonNode last(String words) {
    TokenUsage used = usage();
    JsonNode content = object("role", "model", "parts", List.of(object("text", words)));
    JsonNode usage =
        object(
            "promptTokenCount",
            used.input() + used.cacheRead() + used.cacheWrite(),
            "candidatesTokenCount",
            used.output(),
            "totalTokenCount",
            used.total(),
            "cachedContentTokenCount",
            used.cacheRead());
    return object(
        "candidates",
        List.of(object("content", content, "finishReason", "STOP", "index", 0)),
        "usageMetadata",
        usage,
        "modelVersion",
        modelVersion,
        "responseId",
        responseId);
  }

  private static @Nullable JsonNode orBefore(@Nullable JsonNode now, @Nullable JsonNode before) {
    return now == null ? before : now;
  }
}
