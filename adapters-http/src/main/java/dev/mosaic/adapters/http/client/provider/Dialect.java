package dev.mosaic.adapters.http.client.provider;

import dev.mosaic.domain.provider.ApiType;
import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.Map;

/** How a protocol asks for a very short answer, and what one looks like. */
interface Dialect {
  /** Some vendors refuse less than 16; a model that thinks first may not get to a word with it. */
  int SHORT = 32;

  String QUESTION = "Answer with the word ok.";
  String TOOL = "note";
  String TOOL_PURPOSE = "Keeps a note. Do not call it.";

  static Dialect of(ApiType type) {
    return switch (type) {
      case OPENAI_COMPLETIONS -> new CompletionsDialect();
      case OPENAI_RESPONSES -> new ResponsesDialect();
      case ANTHROPIC_MESSAGES -> new AnthropicDialect();
      case OLLAMA -> new OllamaDialect();
      case GOOGLE_GENERATIVE_AI -> new GoogleDialect();
    };
  }

  /** Query of the call for the list of models: some vendors tell only the first few otherwise. */
  default String modelsQuery() {
    return "";
  }

  /** Where it is asked, below the account's address. */
  String answerPath(String model, boolean streamed);

  /**
   * Names of the member that limits an answer's length; a vendor that refuses one is asked again
   * with the next.
   */
  List<String> limits();

  /** The question, as JSON of maps, lists and plain values. */
  Map<String, Object> question(Asking asking);

  boolean isAnswer(JsonNode body);

  /** What one event of a stream says. */
  Said hear(JsonNode event);

  /** What is known of how addresses end. */
  String pathHint();

  /**
   * What to ask.
   *
   * @param limit name of the member that limits the length
   * @param streamed whether as a stream, with a tool at hand
   */
  record Asking(String model, String limit, boolean streamed) {}

  /** What an event of a stream is. */
  enum Said {
    NOTHING,
    /** One of the protocol's, but without a word. */
    EVENT,
    /** Text or the call of a tool. */
    WORD,
    END
  }

  /** The arguments a tool takes: none. */
  static Map<String, Object> noArguments() {
    return Map.of("type", "object", "properties", Map.of());
  }

  static List<Object> userMessage() {
    return List.of(Map.of("role", "user", "content", QUESTION));
  }
}
