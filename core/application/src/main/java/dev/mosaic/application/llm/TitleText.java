package dev.mosaic.application.llm;

import dev.mosaic.domain.InvalidInput;
import dev.mosaic.domain.chat.ConversationTitle;
import dev.mosaic.domain.user.ShownText;
import java.util.Optional;

/** Reads a title out of what a model answered, which may be anything. */
final class TitleText {
  // Models that run at home often think aloud in the answer itself.
  private static final String THOUGHT = "<think>";
  private static final String THOUGHT_END = "</think>";
  private static final String HEADING = "(?i)^(?:[#*_\\s>-]+)?(?:title|titel)\\s*:[*_\\s]*(?=\\S)";
  private static final String DECORATION = "#*_`\"'“”„‟«»‹›‘’‚「」『』";

  private TitleText() {}

  /** Empty if it is none: no words, too many of them, or an introduction to something else. */
  static Optional<ConversationTitle> read(String answer) {
    return withoutThoughts(answer)
        .lines()
        .filter(line -> !ShownText.told(line).isEmpty())
        .findFirst()
        .map(TitleText::bare)
        .flatMap(TitleText::title);
  }

  private static String withoutThoughts(String answer) {
    int end = answer.lastIndexOf(THOUGHT_END);
    if (end >= 0) {
      return answer.substring(end + THOUGHT_END.length());
    }
    // The limit of length came first.
    return answer.stripLeading().startsWith(THOUGHT) ? "" : answer;
  }

  private static String bare(String line) {
    String text = ShownText.cleaned(line, Integer.MAX_VALUE).replaceFirst(HEADING, "");
    String inside = trimmed(text);
    boolean sentence = inside.endsWith("。") || inside.endsWith(".") && !inside.endsWith("..");
    return sentence ? trimmed(inside.substring(0, inside.length() - 1)) : inside;
  }

  private static String trimmed(String text) {
    int from = 0;
    int until = text.length();
    while (from < until && isDecoration(text.charAt(from))) {
      from++;
    }
    while (until > from && isDecoration(text.charAt(until - 1))) {
      until--;
    }
    return text.substring(from, until);
  }

  private static boolean isDecoration(char sign) {
    return sign == ' ' || DECORATION.indexOf(sign) >= 0;
  }

  private static Optional<ConversationTitle> title(String text) {
    if (text.endsWith(":") || text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new ConversationTitle(text));
    } catch (InvalidInput tooLong) {
      return Optional.empty();
    }
  }
}
