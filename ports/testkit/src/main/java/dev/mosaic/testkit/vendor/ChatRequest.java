package dev.mosaic.testkit.vendor;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a vendor's protocols have in common of a request.
 *
 * @param limit how many tokens the answer may have, 0 for any number
 * @param tools names of what may be called
 * @param size how many messages there are, of whoever
 * @param userTexts what the user said, oldest first
 * @param toolAnswered whether a tool answered since the user last spoke
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
    int bytes) {
  static final ChatRequest NONE =
      new ChatRequest("", false, false, 0, List.of(), 0, List.of(), false, 0);

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

  /**
   * Reads a body of any of the protocols: `messages` of chat completions, Anthropic and Ollama,
   * `input` of responses, `contents` of Google.
   */
  static ChatRequest read(String body, CallPath path) {
    if (body.isBlank()) {
      return NONE;
    }
    Json json = Json.parse(body);
    Json input = json.get("input");
    List<Json> messages =
        input.isText()
            ? List.of(new Json(Json.object("role", "user", "content", input.text(""))))
            : Stream.of("messages", "input", "contents")
                .flatMap(member -> json.get(member).items())
                .toList();
    List<String> userTexts =
        messages.stream().map(ChatRequest::userText).filter(text -> !text.isEmpty()).toList();
    return new ChatRequest(
        path.model().isEmpty() ? json.get("model").text("") : path.model(),
        path.streams(json.get("stream")),
        json.get("stream_options").get("include_usage").isTrue(),
        limitOf(json),
        json.get("tools").items().flatMap(ChatRequest::namesOf).toList(),
        messages.size(),
        userTexts,
        answeredByTool(messages),
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

  private static int limitOf(Json json) {
    return Stream.of(
            json.get("max_tokens"),
            json.get("max_completion_tokens"),
            json.get("max_output_tokens"),
            json.get("options").get("num_predict"),
            json.get("generationConfig").get("maxOutputTokens"))
        .mapToInt(limit -> limit.number(0))
        .max()
        .orElse(0);
  }

  private static Stream<String> namesOf(Json tool) {
    return Stream.concat(
            Stream.of(tool.get("function"), tool), tool.get("functionDeclarations").items())
        .map(declared -> declared.get("name").text(""))
        .filter(name -> !name.isEmpty());
  }

  private static boolean answeredByTool(List<Json> messages) {
    boolean answered = false;
    for (Json message : messages) {
      if (isFromTool(message)) {
        answered = true;
      } else if (!userText(message).isEmpty()) {
        answered = false;
      }
    }
    return answered;
  }

  private static boolean isFromTool(Json message) {
    return message.get("role").text("").equals("tool")
        || message.get("type").text("").equals("function_call_output")
        || message
            .get("content")
            .items()
            .anyMatch(part -> part.get("type").text("").equals("tool_result"))
        || message.get("parts").items().anyMatch(part -> part.get("functionResponse").isPresent());
  }

  private static String userText(Json message) {
    return message.get("role").text("").equals("user")
        ? textOf(message).replaceAll(INTERNAL, "").strip()
        : "";
  }

  private static String textOf(Json message) {
    Json content = message.get("content");
    return content.isText()
        ? content.text("")
        : Stream.concat(content.items(), message.get("parts").items())
            .map(part -> part.get("text").text(""))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining("\n"));
  }
}
