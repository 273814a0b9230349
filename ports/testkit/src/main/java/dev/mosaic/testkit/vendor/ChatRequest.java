package dev.mosaic.testkit.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a vendor's protocols have in common of a request.
 *
 * @param limit how many tokens the answer may have, 0 for any number
 * @param tools names of what may be called
 * @param size how many messages there are, by any author
 * @param userTexts what the user said, oldest first
 * @param toolAnswered whether a tool answered since the user last spoke
 * @param titleWanted whether it is Mosaic that asks, for a title
 */
record ChatRequest(
    String model,
    boolean stream,
    boolean usageWanted,
    int limit,
    List<String> tools,
    int size,
    List<String> userTexts,
    boolean toolAnswered,
    boolean titleWanted,
    int bytes) {
  static final ChatRequest NONE =
      new ChatRequest("", false, false, 0, List.of(), 0, List.of(), false, false, 0);

  // OpenClaw ends its requests with a message of its own under the user's role.
  private static final String INTERNAL =
      "(?s)<<<BEGIN_OPENCLAW_INTERNAL_CONTEXT>>>.*?<<<END_OPENCLAW_INTERNAL_CONTEXT>>>";

  // In front of what the user wrote it puts the time, and the message of a turn that was stopped;
  // behind the first message of a session it puts facts about itself.
  private static final String TIME = "^\\[\\w{3} \\d{4}-\\d\\d-\\d\\d[^\\]]*\\]\\s*";
  private static final String FACTS = "(?s)\n\nRuntime: agent=.*";
  // Of a program's whole conversation it makes one message, the newest part last.
  private static final String HISTORY = "(?s)^.*\\[Current message - respond to this\\]\\s*";
  private static final String QUEUED = "(?s)^\\[Queued user message.*\n\n";
  // Asked once more for what broke off, a model finds nothing of its first try, and begins anew.
  private static final String AGAIN =
      "(?s)^\\[Queued user message[^\\]]*\\]\\s*(.*)\n\n"
          + "Continue the current task from the existing .*";

  /**
   * Reads a body of any of the protocols: `messages` of chat completions, Anthropic and Ollama,
   * `input` of responses, `contents` of Google.
   */
  static ChatRequest read(String body, CallPath path) {
    if (body.isBlank()) {
      return NONE;
    }
    JsonNode json = Json.parse(body);
    JsonNode input = json.path("input");
    List<JsonNode> messages =
        input.isTextual()
            ? List.of(Json.node(Json.object("role", "user", "content", input)))
            : Stream.of("messages", "input", "contents")
                .flatMap(member -> json.path(member).valueStream())
                .toList();
    List<String> userTexts =
        messages.stream().map(ChatRequest::userText).filter(text -> !text.isEmpty()).toList();
    return new ChatRequest(
        path.model().isEmpty() ? json.path("model").asText("") : path.model(),
        path.streams(json.path("stream")),
        json.path("stream_options").path("include_usage").booleanValue(),
        limitOf(json),
        json.path("tools").valueStream().flatMap(ChatRequest::namesOf).toList(),
        messages.size(),
        userTexts,
        answeredByTool(messages),
        body.contains(ScriptedVendor.WISH_FOR_A_TITLE),
        body.length());
  }

  /** The last thing the user said, without what OpenClaw puts around it. */
  String prompt() {
    return userTexts.isEmpty()
        ? ""
        : userTexts
            .getLast()
            .replaceFirst(FACTS, "")
            .replaceFirst(TIME, "")
            .replaceFirst(AGAIN, "$1")
            .replaceFirst(QUEUED, "")
            .replaceFirst(HISTORY, "")
            .strip();
  }

  /** Tokens read, cache aside. */
  int inputTokens() {
    return Math.max(1, bytes / 4);
  }

  /** Another one for every turn of a conversation. */
  String callId() {
    return "call_" + size;
  }

  private static int limitOf(JsonNode json) {
    return Stream.of(
            json.path("max_tokens"),
            json.path("max_completion_tokens"),
            json.path("max_output_tokens"),
            json.path("options").path("num_predict"),
            json.path("generationConfig").path("maxOutputTokens"))
        .mapToInt(JsonNode::intValue)
        .max()
        .orElse(0);
  }

  private static Stream<String> namesOf(JsonNode tool) {
    return Stream.concat(
            Stream.of(tool.path("function"), tool), tool.path("functionDeclarations").valueStream())
        .map(declared -> declared.path("name").asText(""))
        .filter(name -> !name.isEmpty());
  }

  private static boolean answeredByTool(List<JsonNode> messages) {
    boolean answered = false;
    for (JsonNode message : messages) {
      if (isFromTool(message)) {
        answered = true;
      } else if (!userText(message).isEmpty()) {
        answered = false;
      }
    }
    return answered;
  }

  private static boolean isFromTool(JsonNode message) {
    return message.path("role").asText("").equals("tool")
        || message.path("type").asText("").equals("function_call_output")
        || message
            .path("content")
            .valueStream()
            .anyMatch(part -> part.path("type").asText("").equals("tool_result"))
        || message
            .path("parts")
            .valueStream()
            .anyMatch(part -> part.hasNonNull("functionResponse"));
  }

  private static String userText(JsonNode message) {
    return message.path("role").asText("").equals("user")
        ? textOf(message).replaceAll(INTERNAL, "").strip()
        : "";
  }

  private static String textOf(JsonNode message) {
    JsonNode content = message.path("content");
    return content.isTextual()
        ? content.asText("")
        : Stream.concat(content.valueStream(), message.path("parts").valueStream())
            .map(part -> part.path("text").asText(""))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining("\n"));
  }
}
