package dev.mosaic.adapters.http.client.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventCutterTest {

  @Test
  void cutsWhereverTheReadsEnd() throws IOException {
    String stream = ": hello\n\nevent: a\r\ndata: ü\r\n\r\ndata: {\"x\":\"\\n\\n\"}\n\n";

    for (int size = 1; size < 12; size++) {
      EventCutter cutter = cutter(Framing.EVENTS, pieces(stream, size));

      assertThat(all(cutter))
          .containsExactly(
              ": hello\n\n", "event: a\r\ndata: ü\r\n\r\n", "data: {\"x\":\"\\n\\n\"}\n\n");
      assertThat(cutter.rest()).isEmpty();
    }
  }

  @Test
  void cutsLinesToo() throws IOException {
    EventCutter cutter = cutter(Framing.LINES, pieces("{}\n{}\n{", 4));

    assertThat(all(cutter)).containsExactly("{}\n", "{}\n");
    assertThat(cutter.rest()).isEqualTo(new byte[] {'{'});
  }

  @Test
  void doesNotWaitForMoreThanIsThere() throws IOException {
    EventCutter cutter = cutter(Framing.EVENTS, "data: 1\n\nda", "ta: 2\n\ndata: 3\n\n");

    assertThat(cutter.read().orElseThrow()).hasSize(1);
    assertThat(cutter.read().orElseThrow()).hasSize(2);
    assertThat(cutter.read()).isEmpty();
  }

  @Test
  void givesUpOnAnEventWithoutEnd() {
    EventCutter cutter = cutter(Framing.EVENTS, "data: " + "x".repeat(100));

    assertThatThrownBy(cutter::read).isInstanceOf(EventCutter.TooLong.class);
  }

  private static List<String> all(EventCutter cutter) throws IOException {
    List<String> events = new ArrayList<>();
    for (Optional<List<byte[]>> more = cutter.read(); more.isPresent(); more = cutter.read()) {
      more.get().forEach(event -> events.add(new String(event, StandardCharsets.UTF_8)));
    }
    return events;
  }

  private static String[] pieces(String text, int size) {
    // One character a byte, so that a character of UTF-8 is split as well.
    String raw = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    List<String> pieces = new ArrayList<>();
    for (int i = 0; i < raw.length(); i += size) {
      pieces.add(raw.substring(i, Math.min(raw.length(), i + size)));
    }
    return pieces.toArray(String[]::new);
  }

  private static EventCutter cutter(Framing framing, String... reads) {
    List<InputStream> parts =
        Arrays.stream(reads)
            .<InputStream>map(
                read -> new ByteArrayInputStream(read.getBytes(StandardCharsets.ISO_8859_1)))
            .toList();
    return new EventCutter(new SequenceInputStream(Collections.enumeration(parts)), framing, 60);
  }
}
