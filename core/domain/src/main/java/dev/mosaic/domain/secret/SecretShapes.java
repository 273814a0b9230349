package dev.mosaic.domain.secret;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a text what has the shape of a well-known kind of secret. It knows no secret itself,
 * and so finds neither those of other shapes nor those written in pieces. Code that only names a
 * secret is left alone where the two can be told apart.
 */
public final class SecretShapes {
  /** Stands where a secret stood. */
  public static final String REMOVED = "[secret removed by Mosaic]";

  private static final String BARE =
      "[^\\s\"'`,;&<>()\\[\\]{}$\\\\][^\\s\"'`,;&<>()\\[\\]\\\\]{5,}+";
  private static final String SCHEME = "(?:bearer|basic|token|digest|negotiate|apikey)";
  private static final String NOT_REMOVED = "(?!\\[secret)";

  /** What is between a secret's name and the secret, and the secret. */
  private static final List<String> NAMED =
      List.of(
          "QUOTE?\\s{0,4}[:=]\\s{0,4}\\\\?\")" + NOT_REMOVED + "[^\"\\\\\\r\\n$]{4,}",
          "QUOTE?\\s{0,4}[:=]\\s{0,4}\\\\?')" + NOT_REMOVED + "[^'\\\\\\r\\n$]{4,}",
          "[=:])(?!//)BARE(?![(\\[])",
          // With a space between, it may be a sentence or code: a digit tells.
          "\\s{0,4}[:=]\\s{1,4})(?=\\S{0,100}\\d)BARE(?![(\\[])",
          "\\s{1,4})(?<=\\s--[\\w-]{0,30}\\s{1,4})(?!-)BARE");

  private static final List<Shape> SHAPES = shapes();

  private SecretShapes() {}

  /** The text with {@link #REMOVED} for each secret that can be told by its shape. */
  public static String removedFrom(String text) {
    String left = text;
    String small = small(left);
    for (Shape shape : SHAPES) {
      if (small.contains(shape.word())) {
        String before = left;
        left = shape.removedFrom(before, small);
        small = left.equals(before) ? small : small(left);
      }
    }
    return left;
  }

  private static List<Shape> shapes() {
    List<Shape> shapes = new ArrayList<>();
    // Whole, or to the end of the text where its own end has not come yet.
    shapes.add(
        shape(
            "-----begin ",
            "()-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----(?:(?!-----END )[\\s\\S])*+"
                + "(?:-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----)?"));
    shapes.add(
        shape(
            "authorization",
            "(?i)(authorization(?:QUOTE)?\\s{0,4}[:=]\\s{0,4}(?:QUOTE)?(?:SCHEME\\s{1,4})?)"
                + "(?!SCHEME\\b)BARE"));
    shapes.add(shape("bearer", "(?i)(\\bbearer\\s{1,4})[\\w.~+/=-]{16,}"));
    shapes.add(shape("cookie:", "(?i)(cookie:\\s{0,4}+)" + NOT_REMOVED + "[^\\r\\n\"']{6,}"));
    // Accounts in an address.
    shapes.add(shape("://", "(://[^\\s:/@\"']{0,100}:)[^\\s:/@\"'$\\[\\]{}]{3,100}(?=@)"));
    shapes.add(shape("sk-", "()\\bsk-[A-Za-z0-9_-]{16,}"));
    for (String kind : List.of("sk_live_", "sk_test_", "rk_live_", "rk_test_")) {
      shapes.add(shape(kind, "()\\b" + kind + "[A-Za-z0-9]{16,}"));
    }
    for (String kind : List.of("ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_")) {
      shapes.add(shape(kind, "()\\b" + kind + "[A-Za-z0-9_]{20,}"));
    }
    shapes.add(shape("glpat-", "()\\bglpat-[A-Za-z0-9_-]{16,}"));
    shapes.add(shape("xox", "()\\bxox[abeoprs]-[A-Za-z0-9-]{10,}"));
    shapes.add(shape("akia", "()\\bAKIA[A-Z0-9]{16}\\b"));
    shapes.add(shape("asia", "()\\bASIA[A-Z0-9]{16}\\b"));
    shapes.add(shape("aiza", "()\\bAIza[A-Za-z0-9_-]{35}"));
    shapes.add(shape("npm_", "()\\bnpm_[A-Za-z0-9]{30,}"));
    shapes.add(shape("hf_", "()\\bhf_[A-Za-z0-9]{30,}"));
    // A signed JSON web token.
    shapes.add(
        shape("eyj", "()\\beyJ[A-Za-z0-9_-]{8,}\\.eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{8,}"));
    for (String name : List.of("password", "passwd", "passphrase")) {
      addNamed(shapes, name, "");
    }
    addNamed(shapes, "pwd", "(?<![a-z])");
    addNamed(shapes, "secret", "(?<![a-z]|client)");
    addNamed(shapes, "secret", "(?<=client)");
    addNamed(shapes, "token", "(?<![a-z])");
    String whose = "access|auth|session|refresh|id|secret|private|encryption|signing|api";
    addNamed(shapes, "token", "(?<=" + whose + ")");
    addNamed(shapes, "key", "(?<=(?:" + whose + ")[_-]?)");
    return List.copyOf(shapes);
  }

  private static void addNamed(List<Shape> shapes, String name, String before) {
    NAMED.forEach(then -> shapes.add(shape(name, "(?i)" + before + "(" + name + then)));
  }

  private static Shape shape(String word, String pattern) {
    String whole =
        pattern
            .replace("QUOTE?", "(?:QUOTE)?")
            .replace("QUOTE", "\\\\?[\"']")
            .replace("BARE", BARE)
            .replace("SCHEME", SCHEME);
    return new Shape(word, Pattern.compile(whole));
  }

  // Letter by letter, so that every place stays where it is.
  private static String small(String text) {
    char[] small = text.toCharArray();
    for (int i = 0; i < small.length; i++) {
      if (small[i] >= 'A' && small[i] <= 'Z') {
        small[i] += 'a' - 'A';
      }
    }
    return new String(small);
  }

  /**
   * One shape. Looking for a word first is many times as fast as for the pattern everywhere.
   *
   * @param word begins it, in small letters
   * @param pattern what its first group matches stays, the rest goes
   */
  private record Shape(String word, Pattern pattern) {
    String removedFrom(String text, String small) {
      Matcher matcher = pattern.matcher(text).useTransparentBounds(true);
      StringBuilder left = new StringBuilder();
      int done = 0;
      for (int at = small.indexOf(word); at >= 0; at = small.indexOf(word, at)) {
        if (matcher.region(at, text.length()).lookingAt()) {
          left.append(text, done, matcher.end(1)).append(REMOVED);
          done = matcher.end();
          at = done;
        } else {
          at++;
        }
      }
      return done == 0 ? text : left.append(text, done, text.length()).toString();
    }
  }
}
