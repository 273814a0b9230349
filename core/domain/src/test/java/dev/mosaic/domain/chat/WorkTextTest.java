package dev.mosaic.domain.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.domain.secret.SecretShapes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkTextTest {
  @Test
  void keepsWhatIsShortButControlCharactersAndSecrets() {
    assertThat(WorkText.output("a\u0000\u001b[31mb\tc\n")).isEqualTo("a[31mb\tc\n");
    assertThat(WorkText.arguments("x --password hunter22"))
        .isEqualTo("x --password " + SecretShapes.REMOVED);
    assertThat(WorkText.thinking("token=abcdef123456")).isEqualTo("token=" + SecretShapes.REMOVED);
  }

  @Test
  void keepsBothEndsOfALongOutput() {
    String output = WorkText.output("first\n" + "middle\n".repeat(10_000) + "last");

    assertThat(output)
        .hasSizeLessThanOrEqualTo(WorkText.MOST_OUTPUT)
        .hasSizeGreaterThan(WorkText.MOST_OUTPUT - 100)
        .startsWith("first\n")
        .contains("middle" + WorkText.CUT + "middle")
        .endsWith("last");
  }

  @Test
  void keepsTheBeginningOfLongThinking() {
    String thinking = WorkText.thinking("first " + "word ".repeat(100_000));

    assertThat(thinking)
        .hasSizeLessThanOrEqualTo(WorkText.MOST_THINKING)
        .startsWith("first word")
        .endsWith("word" + WorkText.CUT);
  }

  @ParameterizedTest
  @ValueSource(ints = {-3, -2, -1, 0, 1, 2, 3})
  void cutsNoCharacterInTwo(int shift) {
    String output = WorkText.output("x".repeat(10 + shift) + "😀".repeat(30_000));

    assertThat(output).doesNotContain("\uFFFD");
    assertThat(output.codePoints()).noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 7, 13, 22, 41})
  void cutsNoSecretInTwo(int shift) {
    String line = "x sk-" + "abcdefgh12".repeat(4) + "\n";

    String output = WorkText.output("-".repeat(shift) + line.repeat(5_000));

    assertThat(output).doesNotContain("abcdefgh12");
  }
}
