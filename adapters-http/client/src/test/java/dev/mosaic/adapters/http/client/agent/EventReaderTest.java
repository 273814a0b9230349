package dev.mosaic.adapters.http.client.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {
  private static final int LONGEST = 1_000;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 16, 1_000})
  void cutsAtEveryDelimiterHoweverTheBytesArrive(int piece) throws IOException {
    List<String> events =
        List.of(
            "data: {\"text\":\"Grüße 🙂\"}\n\n",
            ": waking\r\n\r\n",
            "event: x\r\ndata: a\r\ndata: b\r\n\r\n",
            "data: mixed\r\n\n",
            "data: [DONE]\n\n");

    assertThat(read(String.join("", events), piece)).isEqualTo(events);
  }

  @Test
  void handsOverWhatStandsUnendedAtTheEnd() throws IOException {
    assertThat(read("data: a\n\ndata: [DONE]", 5)).containsExactly("data: a\n\n", "data: [DONE]");
  }

  @Test
  void refusesAnEventThatIsTooLong() {
    assertThatThrownBy(() -> read("data: " + "x".repeat(LONGEST), 64))
        .isInstanceOf(IOException.class);
  }

  private static List<String> read(String text, int piece) throws IOException {
    EventReader reader = new EventReader(inPieces(text, piece), LONGEST);
    List<String> events = new ArrayList<>();
    for (Optional<byte[]> next = reader.next(); next.isPresent(); next = reader.next()) {
      events.add(new String(next.get(), StandardCharsets.UTF_8));
    }
    return events;
  }

  private static InputStream inPieces(String text, int piece) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public synchronized int read(byte[] into, int offset, int length) {
        return super.read(into, offset, Math.min(length, piece));
      }

      @Override
      public int read(byte[] into) {
        return read(into, 0, into.length);
      }
    };
  }
}
