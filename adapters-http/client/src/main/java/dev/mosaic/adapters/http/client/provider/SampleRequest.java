package dev.mosaic.adapters.http.client.provider;

import dev.mosaic.adapters.http.protocol.JsonText;
import dev.mosaic.domain.provider.ApiType;
import io.micronaut.json.tree.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What OpenClaw sends a model, with a short question in it: the same members, so that a vendor
 * which takes this takes what agents ask. As measured on OpenClaw 2026.9.6.
 */
final class SampleRequest {
  private static final String SYSTEM = "You are a personal assistant. Answer in one word.";
  private static final String QUESTION = "Answer with the word ok.";
  private static final String TOOL = "note";
  private static final String PURPOSE = "Keeps a note. Do not call it.";
  private static final Map<String, Object> CACHED =
      Map.of("cache_control", Map.of("type", "ephemeral"));
  private static final Map<String, Object> ARGUMENTS =
      ordered(
          "type",
          "object",
          "properties",
          Map.of("text", Map.of("type", "string", "description", "What to keep.")),
          "required",
          List.of("text"));

  private SampleRequest() {}

  /**
   * @param longest tokens an answer may have
   */
  static byte[] of(ApiType type, String model, int longest) {
    return JsonText.write(
        JsonNode.from(
            switch (type) {
              case OPENAI_COMPLETIONS -> completions(model, longest);
              case OPENAI_RESPONSES -> responses(model, longest);
              case ANTHROPIC_MESSAGES -> messages(model, longest);
              case OLLAMA -> ollama(model, longest);
              case GOOGLE_GENERATIVE_AI -> google(longest);
            }));
  }

  private static Map<String, Object> completions(String model, int longest) {
    return ordered(
        "model",
        model,
        "messages",
        List.of(said("system", SYSTEM), said("user", QUESTION)),
        "stream",
        true,
        "stream_options",
        Map.of("include_usage", true),
        "tools",
        List.of(function()),
        "tool_choice",
        "auto",
        "max_completion_tokens",
        longest);
  }

  private static Map<String, Object> responses(String model, int longest) {
    return ordered(
        "model",
        model,
        "input",
        List.of(
            ordered(
                "type",
                "message",
                "role",
                "system",
                "content",
                List.of(ordered("type", "input_text", "text", SYSTEM))),
            ordered(
                "role",
                "user",
                "content",
                List.of(ordered("type", "input_text", "text", QUESTION)))),
        "stream",
        true,
        "max_output_tokens",
        longest,
        "tools",
        List.of(
            ordered(
                "type", "function", "name", TOOL, "description", PURPOSE, "parameters", ARGUMENTS)),
        "store",
        false);
  }

  private static Map<String, Object> messages(String model, int longest) {
    Map<String, Object> tool =
        ordered("name", TOOL, "description", PURPOSE, "input_schema", ARGUMENTS);
    tool.putAll(CACHED);
    Map<String, Object> system = ordered("type", "text", "text", SYSTEM);
    system.putAll(CACHED);
    return ordered(
        "model",
        model,
        "messages",
        List.of(said("user", QUESTION)),
        "max_tokens",
        longest,
        "stream",
        true,
        "system",
        List.of(system),
        "tools",
        List.of(tool));
  }

  private static Map<String, Object> ollama(String model, int longest) {
    return ordered(
        "model",
        model,
        "messages",
        List.of(said("system", SYSTEM), said("user", QUESTION)),
        "stream",
        true,
        "tools",
        List.of(function()),
        "options",
        Map.of("num_predict", longest));
  }

  private static Map<String, Object> google(int longest) {
    return ordered(
        "contents",
        List.of(ordered("role", "user", "parts", List.of(Map.of("text", QUESTION)))),
        "systemInstruction",
        Map.of("parts", List.of(Map.of("text", SYSTEM))),
        "generationConfig",
        Map.of("maxOutputTokens", longest),
        "tools",
        List.of(
            Map.of(
                "functionDeclarations",
                List.of(
                    ordered(
                        "name",
                        TOOL,
                        "description",
                        PURPOSE,
                        "parametersJsonSchema",
                        ARGUMENTS)))));
  }

  private static Map<String, Object> function() {
    return ordered(
        "type",
        "function",
        "function",
        ordered("name", TOOL, "description", PURPOSE, "parameters", ARGUMENTS));
  }

  private static Map<String, Object> said(String role, String text) {
    return ordered("role", role, "content", text);
  }

  private static Map<String, Object> ordered(Object... namesAndValues) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      members.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
    }
    return members;
  }
}
