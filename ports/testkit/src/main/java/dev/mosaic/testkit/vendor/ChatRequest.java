package dev.mosaic.testkit.vendor;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a vendor's protocols have in common of a request.
 *
 * @param size how many messages there are, of whoever
 * @param userTexts what the user said, oldest first
 */
record ChatRequest(
    String model,
    boolean stream,
    boolean usageWanted,
    int size,
    List<String> userTexts,
    int bytes) {
  static final ChatRequest NONE = new ChatRequest("", false, false, 0, List.of(), 0);

  // OpenClaw ends its requests with a message of its own under the user's role.
  private static final String INTERNAL =
      "(?s)<<<BEGIN_OPENCLAW_INTERNAL_CONTEXT>>>.*?<<<END_OPENCLAW_INTERNAL_CONTEXT>>>";

  // In front of what the user wrote it puts the time, and the message of a turn that was stopped;
  // behind the first message of a session it puts facts about itself.
  private static final String TIME = "^\\[\\w{3} \\d{4}-\\d\\d-\\d\\d[^\\]]*\\]\\s*";
  private static final String FACTS = "(?s)\n\nRuntime: agent=.*";
  private static final String QUEUED = "(?s)^\\[Queued user message.*\n\n";

  /**
   * Reads a body of any of the protocols: `messages` of chat completions and Anthropic, `input` of
   * responses.
   */
  static ChatRequest read(String body) {
    if (body.isBlank()) {
      return NONE;
    }
    Json json = Json.parse(body);
    Json input = json.get("input");
    List<Json> messages =
        input.isText()
            ? List.of(new Json(Json.object("role", "user", "content", input.text(""))))
            : Stream.concat(json.get("messages").items(), input.items()).toList();
    return new ChatRequest(
        json.get("model").text(""),
        json.get("stream").isTrue(),
        json.get("stream_options").get("include_usage").isTrue(),
        messages.size(),
        messages.stream()
            .filter(message -> message.get("role").text("").equals("user"))
            .map(message -> textOf(message.get("content")).replaceAll(INTERNAL, "").strip())
            .filter(text -> !text.isEmpty())
            .toList(),
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
            .strip();
  }

  int inputTokens() {
    return Math.max(1, bytes / 4);
  }

  private static String textOf(Json content) {
    return content.isText()
        ? content.text("")
        : content
            .items()
            .map(part -> part.get("text").text(""))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining("\n"));
  }
}
