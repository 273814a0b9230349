package dev.mosaic.adapters.http.server.chat;

import dev.mosaic.adapters.http.server.problem.Problem;
import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a chat-completions request may ask for besides its messages. What the gateway would refuse
 * is refused before an agent is woken for it; what it would leave out without a word is refused
 * too.
 */
final class ChatParameters {
  private static final int MOST_STOPS = 4;
  private static final Set<String> FORMATS = Set.of("text", "json_object", "json_schema");

  /** What an answer would lack, and what to do instead. */
  private static final Map<String, String> NOT_SERVED =
      Map.of(
          "audio", "Your agent answers in text only.",
          "functions", "Send `tools` instead.",
          "function_call", "Send `tool_choice` instead.",
          "top_logprobs", "Your agent does not return log probabilities.",
          "web_search_options", "Your agent searches by its own tools.");

  private ChatParameters() {}

  static void check(Members body) {
    body.number("temperature", 0, 2);
    body.number("top_p", 0, 1);
    body.number("frequency_penalty", -2, 2);
    body.number("presence_penalty", -2, 2);
    body.integer("seed", Long.MIN_VALUE >> 10);
    body.integer("max_tokens", 1);
    body.integer("max_completion_tokens", 1);
    body.text("model");
    body.text("user");
    body.find("stream_options").ifPresent(it -> Members.of("stream_options", it));
    checkStops(body);
    checkFormat(body);
    ToolRules.COMPLETION.check(body);
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
    body.integer("n", 1);
    if (body.find("n").filter(n -> n.getIntValue() != 1).isPresent()) {
      throw notServed("n", "Your agent gives one answer; ask again for another.");
    }
    if (body.flag("logprobs", false)) {
      throw notServed("logprobs", "Your agent does not return log probabilities.");
    }
    if (body.find("logit_bias").filter(bias -> !bias.isObject() || bias.size() > 0).isPresent()) {
      throw notServed("logit_bias", "Your agent's models are not steered token by token.");
    }
    body.find("modalities")
        .map(it -> Members.items("modalities", it))
        .filter(kinds -> !kinds.stream().allMatch(ChatParameters::isText))
        .ifPresent(
            kinds -> {
              throw notServed("modalities", "Your agent answers in text only.");
            });
  }

  private static boolean isText(JsonNode kind) {
    return kind.isString() && kind.getStringValue().equals("text");
  }

  static Problem notServed(String field, String way) {
    return Problem.invalid(field, "not_served", "`" + field + "` is not served here. " + way);
  }

  private static void checkStops(Members body) {
    body.find("stop")
        .filter(stop -> !stop.isString())
        .ifPresent(
            stop -> {
              List<JsonNode> stops = Members.items("stop", stop);
              if (stops.size() > MOST_STOPS) {
                throw Problem.invalid("stop", "too_many", "Send at most four stop sequences.");
              }
              for (int i = 0; i < stops.size(); i++) {
                if (!stops.get(i).isString() || stops.get(i).getStringValue().isEmpty()) {
                  throw Members.wrongType("stop[" + i + "]", "a text that is not empty");
                }
              }
            });
  }

  private static void checkFormat(Members body) {
    body.find("response_format")
        .map(it -> Members.of("response_format", it).text("type").orElse(""))
        .filter(type -> !FORMATS.contains(type))
        .ifPresent(
            type -> {
              throw Problem.invalid(
                  "response_format.type",
                  "unknown_value",
                  "Send text, json_object or json_schema.");
            });
  }
}
