package dev.mosaic.adapters.docker.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.StreamType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogLinesTest {
  private final List<String> lines = new ArrayList<>();
  private final LogLines log = new LogLines(lines::add);

  @Test
  void areTheSameWhereverTheyWereCut() {
    byte[] whole = "Grüße aus 東京 😀\nand then this\n\n".getBytes(StandardCharsets.UTF_8);
    for (int at = 0; at <= whole.length; at++) {
      lines.clear();

      take(StreamType.STDOUT, Arrays.copyOf(whole, at));
      take(StreamType.STDOUT, Arrays.copyOfRange(whole, at, whole.length));

      assertThat(lines).containsExactly("Grüße aus 東京 😀", "and then this", "");
    }
  }

  @Test
  void ofOneStreamAreNotMixedWithThoseOfTheOther() {
    take(StreamType.STDOUT, "it wor");
    take(StreamType.STDERR, "but thi");
    take(StreamType.STDOUT, "ks\n");
    take(StreamType.STDERR, "s fails\n");

    assertThat(lines).containsExactly("it works", "but this fails");
  }

  @Test
  void withoutAnEndAreToldAtTheEnd() {
    take(StreamType.STDOUT, "half a");
    assertThat(lines).isEmpty();

    log.end();

    assertThat(lines).containsExactly("half a");
  }

  @Test
  void ofAnyLengthTakeNoMoreMemoryThanALongOne() {
    take(StreamType.STDOUT, "x".repeat(200_000) + "\nnext\n");

    assertThat(lines)
        .satisfiesExactly(
            longest -> assertThat(longest).hasSize(64 * 1024),
            next -> assertThat(next).isEqualTo("next"));
  }

  private void take(StreamType stream, String text) {
    take(stream, text.getBytes(StandardCharsets.UTF_8));
  }

  private void take(StreamType stream, byte[] bytes) {
    log.take(new Frame(stream, bytes));
  }
}
