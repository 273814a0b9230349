package dev.mosaic.testkit.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.Headers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a path asks for, and in which protocol.
 *
 * @param model where the path names it, else empty
 */
record CallPath(Kind kind, Wire wire, String model) {
  /** What is wanted. */
  enum Kind {
    NOTHING,
    MODELS,
    /** OpenRouter's word on the key itself. */
    KEY,
    /** Ollama's facts about one model. */
    SHOW,
    ANSWER,
    /** OpenAI's vectors of texts. */
    VECTORS,
    /** An answer that is streamed because the path says so. */
    STREAM
  }

  private static final String PREFIX = "(?:/(?!v\\d)[\\w.-]+)*";
  private static final Pattern OPENAI =
      Pattern.compile(
          PREFIX
              + "/v\\d\\w*(?:/openai)?/(models|key|chat/completions|responses|messages|embeddings)");
  private static final Pattern GOOGLE =
      Pattern.compile(
          PREFIX + "/v1(beta)?/models(?:/([^/:]+):(generateContent|streamGenerateContent))?");
  private static final Pattern OLLAMA = Pattern.compile("(?:/[\\w.-]+)*?/api/(tags|chat|show)");

  static CallPath of(String path, Headers headers) {
    Matcher google = GOOGLE.matcher(path);
    if (google.matches()
        && (google.group(1) != null || headers.containsKey(GoogleWire.KEY_HEADER))) {
      return google(google.group(2), google.group(3));
    }
    Matcher ollama = OLLAMA.matcher(path);
    if (ollama.matches()) {
      return new CallPath(
          switch (ollama.group(1)) {
            case "tags" -> Kind.MODELS;
            case "show" -> Kind.SHOW;
            default -> Kind.ANSWER;
          },
          new OllamaWire(),
          "");
    }
    Matcher openAi = OPENAI.matcher(path);
    return openAi.matches()
        ? openAi(openAi.group(1), headers)
        : new CallPath(Kind.NOTHING, wireOf(headers), "");
  }

  /**
   * @param told what the body says about streaming
   */
  boolean streams(JsonNode told) {
    return kind == Kind.STREAM || (kind == Kind.ANSWER && told.asBoolean(wire.streamsUnlessTold()));
  }

  private static CallPath google(@Nullable String model, @Nullable String verb) {
    if (model == null || verb == null) {
      return new CallPath(Kind.MODELS, new GoogleWire(), "");
    }
    return new CallPath(
        verb.equals("generateContent") ? Kind.ANSWER : Kind.STREAM, new GoogleWire(), model);
  }

  /** By the caller's headers where the path says nothing. */
  private static Wire wireOf(Headers headers) {
    if (headers.containsKey(GoogleWire.KEY_HEADER)) {
      return new GoogleWire();
    }
    return headers.containsKey("anthropic-version") ? new AnthropicWire() : new OpenAiWire();
  }

  private static CallPath openAi(String call, Headers headers) {
    return switch (call) {
      case "models" -> new CallPath(Kind.MODELS, wireOf(headers), "");
      case "key" -> new CallPath(Kind.KEY, new OpenAiWire(), "");
      case "embeddings" -> new CallPath(Kind.VECTORS, new OpenAiWire(), "");
      case "messages" -> new CallPath(Kind.ANSWER, new AnthropicWire(), "");
      case "responses" -> new CallPath(Kind.ANSWER, new ResponsesWire(), "");
      default -> new CallPath(Kind.ANSWER, new OpenAiWire(), "");
    };
  }
}
