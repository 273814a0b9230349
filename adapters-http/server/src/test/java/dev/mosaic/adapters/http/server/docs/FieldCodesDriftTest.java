package dev.mosaic.adapters.http.server.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Keeps the table of field codes the same as what the code refuses fields with. After a change,
 * {@code -Dfieldcodes.update=true} writes it anew.
 */
class FieldCodesDriftTest {
  private static final Path PAGE = Path.of("..", "..", "docs", "reference", "errors.md");
  private static final List<String> SOURCES =
      List.of(
          "../../core/domain/src/main/java",
          "../../core/application/src/main/java",
          "../../ports/src/main/java",
          "../agents/src/main/java",
          "../client/src/main/java",
          "../listener/src/main/java",
          "../openclaw/src/main/java",
          "../protocol/src/main/java",
          "src/main/java");
  private static final String BEGIN = "<!-- field codes: generated -->\n";
  private static final String END = "<!-- end of field codes -->";

  // Whoever refuses a field: its name, a code, a sentence; the name may be worked out.
  private static final Pattern REFUSAL =
      Pattern.compile(
          "(?:new InvalidInput|Problem\\.invalid|new FieldErrorJson|\\badd(?=\\(path,))\\(\\s*"
              + "(?<field>\"[^\"]*\"|[^,;\"{}]*(?:\"[^\"]*\"[^,;\"{}]*)*),\\s*"
              + "\"(?<code>[a-z]+(?:_[a-z]+)*)\",\\s*(?<sentence>.*?)\\)\\s*[;)]",
          Pattern.DOTALL);
  private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

  @Test
  void everyFieldCodeStandsInTheReference() throws IOException {
    String page = Files.readString(PAGE);
    int from = page.indexOf(BEGIN) + BEGIN.length();
    int to = page.indexOf(END);
    String generated = table(refusals());
    if (Boolean.getBoolean("fieldcodes.update")) {
      Files.writeString(PAGE, page.substring(0, from) + generated + page.substring(to));
      page = Files.readString(PAGE);
      to = page.indexOf(END);
    }

    assertThat(page.substring(from, to))
        .as("docs/reference/errors.md; write it anew with -Dfieldcodes.update=true")
        .isEqualTo(generated);
  }

  @Test
  void noCodeEscapesTheScan() throws IOException {
    Map<String, Refused> found = refusals();

    // What clients were told of first; a scan that finds fewer has stopped working.
    assertThat(found.keySet())
        .hasSizeGreaterThan(30)
        .contains(
            "required",
            "wrong_type",
            "unknown_member",
            "repeated",
            "too_long",
            "too_many",
            "out_of_range",
            "invalid_characters",
            "invalid_username",
            "bad_url",
            "masked_key",
            "unknown_trial");
  }

  /** Where a code occurs and what is said with it. */
  private record Refused(TreeSet<String> fields, TreeSet<String> sentences) {}

  private static Map<String, Refused> refusals() throws IOException {
    Map<String, Refused> found = new TreeMap<>();
    for (String root : SOURCES) {
      try (Stream<Path> files = Files.walk(Path.of(root))) {
        files
            .filter(file -> file.toString().endsWith(".java"))
            .forEach(file -> scan(read(file), found));
      }
    }
    return found;
  }

  private static void scan(String source, Map<String, Refused> found) {
    Matcher refusal = REFUSAL.matcher(source);
    while (refusal.find()) {
      Refused of =
          found.computeIfAbsent(
              refusal.group("code"), code -> new Refused(new TreeSet<>(), new TreeSet<>()));
      String field = refusal.group("field").strip();
      if (field.matches("\"[A-Za-z.]+\"")) {
        of.fields().add(field.substring(1, field.length() - 1));
      }
      String sentence = textIn(refusal.group("sentence"));
      if (!sentence.isBlank()) {
        of.sentences().add(sentence);
      }
    }
  }

  /** The words of an expression; what is worked out is left open. */
  private static String textIn(String expression) {
    StringBuilder text = new StringBuilder();
    Matcher literal = TEXT.matcher(expression);
    int end = 0;
    while (literal.find()) {
      boolean gap = expression.substring(end, literal.start()).matches("(?s).*[A-Za-z].*");
      text.append(gap && !text.isEmpty() ? "…" : "").append(literal.group(1));
      end = literal.end();
    }
    return text.toString().replaceAll("%,?[ds]", "…").replace("|", "\\|");
  }

  private static String table(Map<String, Refused> refusals) {
    return refusals.entrySet().stream()
        .map(
            refused ->
                "| `%s` | %s | %s |\n"
                    .formatted(
                        refused.getKey(),
                        refused.getValue().fields().stream()
                            .map(field -> "`" + field + "`")
                            .collect(Collectors.joining(", ")),
                        String.join(" · ", refused.getValue().sentences())))
        .collect(Collectors.joining("", "| code | fields | says |\n|---|---|---|\n", ""));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
