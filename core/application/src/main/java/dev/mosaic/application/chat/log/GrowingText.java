package dev.mosaic.application.chat.log;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A text that grows, told in pieces: each says up to where the text before stays, and what comes
 * then. Of what comes from outside only what is fit to be shown is told.
 */
final class GrowingText {
  // Shorter beginnings of a word give nothing away.
  private static final int SHORTEST_HELD = 6;

  private final UnaryOperator<String> fitting;
  private String told = "";

  /**
   * @param fitting makes a text fit to be shown
   */
  GrowingText(UnaryOperator<String> fitting) {
    this.fitting = fitting;
  }

  /**
   * The text goes on: its last word may be half of one, and is left out where it is long enough to
   * be half a secret.
   */
  Optional<Piece> now(String whole) {
    return tell(fitting.apply(whole.substring(0, endOfWords(whole))));
  }

  /** Nothing follows for now: all of it is told. */
  Optional<Piece> whole(String whole) {
    return tell(fitting.apply(whole));
  }

  private Optional<Piece> tell(String fit) {
    int same = commonStart(told, fit);
    boolean news = same < told.length() || same < fit.length();
    told = fit;
    return news ? Optional.of(new Piece(same, fit.substring(same))) : Optional.empty();
  }

  private static int endOfWords(String text) {
    int end = text.length();
    while (end > 0 && isOfWord(text.charAt(end - 1))) {
      end--;
    }
    return text.length() - end < SHORTEST_HELD ? text.length() : end;
  }

  // Secrets are written in ASCII; languages that put no spaces between words are not.
  private static boolean isOfWord(char c) {
    return c > ' ' && c < 0x7F;
  }

  private static int commonStart(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    int same = 0;
    while (same < shorter && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    return same > 0 && Character.isHighSurrogate(one.charAt(same - 1)) ? same - 1 : same;
  }

  /**
   * What is new.
   *
   * @param at how much of the text before stays
   */
  record Piece(int at, String delta) {}
}
