package dev.mosaic.domain.chat;

import dev.mosaic.domain.InvalidInput;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What somebody looks for in texts: words, or parts of words, that all have to stand in the same
 * text in any order. Capitals and accents make no difference.
 *
 * @param words at least one, folded; no more than {@link #MOST_WORDS}
 */
public record SearchText(List<String> words) {
  public static final int MAX_CHARACTERS = 200;

  private static final int MOST_WORDS = 20;
  private static final int FOLDED_SIGNS = 0x2000;
  private static final char[] FOLDED = folded();

  public SearchText {
    words = List.copyOf(words);
    if (words.isEmpty() || words.size() > MOST_WORDS) {
      throw new InvalidInput("search", "invalid_length", "Look for 1 to " + MOST_WORDS + " words.");
    }
  }

  /** By what somebody typed; empty if it has no words. */
  public static Optional<SearchText> parse(String typed) {
    List<String> words =
        Arrays.stream(fold(composed(typed)).strip().split("\\s+"))
            .filter(word -> !word.isEmpty())
            .distinct()
            .toList();
    return words.isEmpty() ? Optional.empty() : Optional.of(new SearchText(words));
  }

  /** Where it stands in a text; empty if a word is missing there. */
  public Optional<Snippet> in(String text) {
    String plain = composed(text);
    String folded = fold(plain);
    if (!words.stream().allMatch(folded::contains)) {
      return Optional.empty();
    }
    int at = folded.indexOf(words.getFirst());
    return Optional.of(Snippet.of(plain, at, at + words.getFirst().length()));
  }

  /** So that a sign with its accent is one sign. */
  private static String composed(String text) {
    return Normalizer.isNormalized(text, Normalizer.Form.NFC)
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /** Sign by sign, so that places in it are places in the text. */
  private static String fold(String text) {
    char[] signs = text.toCharArray();
    for (int i = 0; i < signs.length; i++) {
      signs[i] = signs[i] < FOLDED_SIGNS ? FOLDED[signs[i]] : Character.toLowerCase(signs[i]);
    }
    return new String(signs);
  }

  private static char[] folded() {
    char[] folded = new char[FOLDED_SIGNS];
    for (char sign = 0; sign < FOLDED_SIGNS; sign++) {
      String parts = Normalizer.normalize(String.valueOf(sign), Normalizer.Form.NFD);
      char base = Character.isLetter(sign) ? parts.charAt(0) : sign;
      folded[sign] = Character.toLowerCase(base);
    }
    return folded;
  }
}
