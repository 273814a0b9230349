package dev.mosaic.testkit.vendor;

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
 * @param pieces one after the other they are the answer
 */
record Answer(List<String> pieces, Duration delay) {
  private static final Pattern REMEMBER =
      Pattern.compile("(?i)remember the (?:code )?word:?\\s+[\"'“‘*]*([\\p{L}\\p{N}_-]+)");
  private static final Pattern ASKED = Pattern.compile("(?i)(which|what)\\b.*\\bword");
  private static final int SLOW_PIECES = 60;
  private static final Duration SLOW = Duration.ofMillis(200);

  static Answer to(ChatRequest request, Duration delay) {
    String now = request.prompt();
    if (now.contains("[slow]")) {
      return slow();
    }
    Matcher told = lastMatch(REMEMBER, now);
    if (told != null) {
      return new Answer(words("I will remember " + told.group(1) + "."), delay);
    }
    return new Answer(
        words(ASKED.matcher(now).find() ? recalled(request) : "You said: " + now), delay);
  }

  String text() {
    return String.join("", pieces);
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

  private static Answer slow() {
    List<String> pieces = new ArrayList<>();
    for (int i = 1; i <= SLOW_PIECES; i++) {
      pieces.add("word" + i + " ");
    }
    return new Answer(pieces, SLOW);
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
