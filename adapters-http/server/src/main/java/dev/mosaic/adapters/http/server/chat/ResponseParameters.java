package dev.mosaic.adapters.http.server.chat;

import static dev.mosaic.adapters.http.server.chat.ChatParameters.notServed;

import dev.mosaic.adapters.http.server.problem.Problem;
import io.micronaut.json.tree.JsonNode;
import java.util.Map;
import java.util.Set;

/**
 * What a request for a response may ask for besides its input. The gateway refuses whatever it does
 * not know: what changes nothing is left out, what would change the answer is refused here, by
 * name.
 */
final class ResponseParameters {
  /** What an answer would lack, and what to do instead. */
  private static final Map<String, String> NOT_SERVED =
      Map.of(
          "conversation",
              "Send `previous_response_id`, or the header " + ConversationNames.CONVERSATION + ".",
          "conversationId",
              "Send `previous_response_id`, or the header " + ConversationNames.CONVERSATION + ".",
          "prompt", "Send what it says as `instructions` and `input`.",
          "top_logprobs", "Your agent does not return log probabilities.",
          "max_tool_calls", "Your agent decides itself how often it uses its tools.");

  private static final Set<String> TRUNCATIONS = Set.of("auto", "disabled");

  private ResponseParameters() {}

  static void check(Members body) {
    body.number("temperature", 0, 2);
    body.number("top_p", 0, 1);
    body.integer("max_output_tokens", 1);
    body.text("model");
    body.text("user");
    body.text("instructions");
    body.find("metadata").ifPresent(it -> Members.of("metadata", it));
    body.find("reasoning").ifPresent(it -> Members.of("reasoning", it));
    checkFormat(body);
    checkIncluded(body);
    ToolRules.RESPONSE.check(body);
    refuseWhatIsNotServed(body);
  }

  private static void refuseWhatIsNotServed(Members body) {
    NOT_SERVED.forEach(
        (name, way) ->
            body.find(name)
                .ifPresent(
                    given -> {
                      throw notServed(name, way);
                    }));
    if (body.flag("background", false)) {
      throw notServed("background", "Wait for the answer, or take it as a stream.");
    }
    body.text("truncation")
        .filter(way -> !TRUNCATIONS.contains(way))
        .ifPresent(
            way -> {
              throw Problem.invalid("truncation", "unknown_value", "Send auto or disabled.");
            });
  }

  /** The gateway takes no other form here, though it does of chat completions. */
  private static void checkFormat(Members body) {
    body.find("text")
        .flatMap(text -> Members.of("text", text).find("format"))
        .map(format -> Members.of("text.format", format).text("type").orElse(""))
        .filter(type -> !type.equals("text"))
        .ifPresent(
            type -> {
              throw Problem.invalid(
                  "text.format.type",
                  "not_served",
                  "Only `text` is served here. POST /v1/chat/completions takes a"
                      + " `response_format` of json_schema.");
            });
  }

  private static void checkIncluded(Members body) {
    body.find("include")
        .map(it -> Members.items("include", it))
        .ifPresent(
            wanted -> {
              for (int i = 0; i < wanted.size(); i++) {
                checkIncluded("include[" + i + "]", wanted.get(i));
              }
            });
  }

  private static void checkIncluded(String path, JsonNode wanted) {
    if (!wanted.isString()) {
      throw Members.wrongType(path, "a text");
    }
    if (wanted.getStringValue().endsWith(".logprobs")) {
      throw notServed(path, "Your agent does not return log probabilities.");
    }
  }
}
