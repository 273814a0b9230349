package dev.mosaic.testkit.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the vendor says and how fast. Answers prove memory: a word asked for is looked up in what
 * the user said before.
 *
 * @param pieces one after the other they are the answer, or the arguments of the tool's call
 * @param tool the tool that is called instead of saying something; null for an answer in words
 * @param cutShort whether the caller's limit of length ended it
 */
record Answer(List<String> pieces, Duration delay, @Nullable String tool, boolean cutShort) {
  private static final Pattern REMEMBER =
      Pattern.compile("(?i)remember the (?:code )?word:?\\s+[\"'“‘*]*([\\p{L}\\p{N}_-]+)");
  private static final Pattern ASKED = Pattern.compile("(?i)(which|what)\\b.*\\bword");
  private static final Pattern TOOL =
      Pattern.compile("(?s)\\[tool(?:\\s+([\\w.-]+)(?:\\s+(\\{.*}))?)?]");
  private static final int SLOW_PIECES = 60;
  private static final Duration SLOW = Duration.ofMillis(200);

  static Answer to(ChatRequest request, Duration delay) {
    if (request.titleWanted()) {
      return new Answer(words(ScriptedVendor.TITLE), Duration.ZERO, null, false);
    }
    Matcher wished = TOOL.matcher(request.prompt());
    if (wished.find() && offered(request, wished.group(1)) && !request.toolAnswered()) {
      return call(request, wished.group(1), wished.group(2), delay);
    }
    boolean slow = request.prompt().contains("[slow]");
    List<String> pieces = slow ? slow() : words(spoken(request));
    boolean cutShort = request.limit() > 0 && request.limit() < pieces.size();
    return new Answer(
        cutShort ? pieces.subList(0, request.limit()) : pieces,
        slow ? SLOW : delay,
        null,
        cutShort);
  }

  String text() {
    return String.join("", pieces);
  }

  /** The arguments of the call; empty for an answer in words. */
  JsonNode arguments() {
    return Json.parse(text());
  }

  /** Why it ends, in a protocol's words for the three reasons. */
  String end(String said, String called, String tooLong) {
    if (tool != null) {
      return called;
    }
    return cutShort ? tooLong : said;
  }

  private static boolean offered(ChatRequest request, @Nullable String tool) {
    return tool == null ? !request.tools().isEmpty() : request.tools().contains(tool);
  }

  private static Answer call(
      ChatRequest request, @Nullable String name, @Nullable String arguments, Duration delay) {
    String text = arguments == null || !isJson(arguments) ? "{}" : arguments;
    int middle = text.length() / 2;
    return new Answer(
        List.of(text.substring(0, middle), text.substring(middle)),
        delay,
        name == null ? request.tools().getFirst() : name,
        false);
  }

  private static boolean isJson(String text) {
    try {
      return !Json.parse(text).isNull();
    } catch (IllegalArgumentException broken) {
      return false;
    }
  }

  private static String spoken(ChatRequest request) {
    String now = request.prompt();
    Matcher told = lastMatch(REMEMBER, now);
    if (told != null) {
      return "I will remember " + told.group(1) + ".";
    }
    return ASKED.matcher(now).find() ? recalled(request) : "You said: " + now;
  }

  private static String recalled(ChatRequest request) {
    for (String said : request.userTexts().reversed()) {
      Matcher told = lastMatch(REMEMBER, said);
      if (told != null) {
        return "The word is " + told.group(1) + ".";
      }
    }
    return "I was told no word.";
  }

  private static List<String> slow() {
    List<String> pieces = new ArrayList<>();
    for (int i = 1; i <= SLOW_PIECES; i++) {
      pieces.add("word" + i + " ");
    }
    return pieces;
  }

  private static @Nullable Matcher lastMatch(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    Matcher last = null;
    while (matcher.find()) {
      last = pattern.matcher(text);
      last.find(matcher.start());
    }
    return last;
  }

  private static List<String> words(String text) {
    return List.of(text.split("(?<=\\s)(?=\\S)"));
  }
}
