package dev.mosaic.adapters.http.protocol.sse;

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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a stream of events may look like, for all who read one. */
class EventCutterTest {
  private static final int LONGEST = 60;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 7, 11, 16, 1_000})
  void cutsAtEveryDelimiterHoweverTheBytesArrive(int piece) throws IOException {
    List<String> events =
        List.of(
            ": hello\n\n",
            "data: {\"text\":\"Grüße 🙂\"}\n\n",
            ": waking\r\n\r\n",
            "event: x\r\ndata: a\r\ndata: b\r\n\r\n",
            "data: mixed\r\n\n",
            "data: {\"x\":\"\\n\\n\"}\n\n",
            "data: old\r\r",
            "data: [DONE]\n\n");
    String stream = String.join("", events);
    EventCutter cutter = cutter(Framing.EVENTS, pieces(stream, piece));

    assertThat(all(cutter)).isEqualTo(events);
    assertThat(cutter.rest()).isEmpty();
    assertThat(oneByOne(cutter(Framing.EVENTS, pieces(stream, piece)))).isEqualTo(events);
    assertThat(EventCutter.cut(stream.getBytes(StandardCharsets.UTF_8), Framing.EVENTS))
        .extracting(event -> new String(event, StandardCharsets.UTF_8))
        .isEqualTo(events);
  }

  @Test
  void cutsLinesToo() throws IOException {
    EventCutter cutter = cutter(Framing.LINES, pieces("{}\n{}\r\n{", 4));

    assertThat(all(cutter)).containsExactly("{}\n", "{}\r\n");
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
  void handsOverWhatStandsUnendedAtTheEnd() throws IOException {
    assertThat(oneByOne(cutter(Framing.EVENTS, pieces("data: a\n\ndata: [DONE]", 5))))
        .containsExactly("data: a\n\n", "data: [DONE]");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 64, 1_000})
  void givesUpOnAnEventThatIsTooLong(int piece) {
    String tooLong = "data: " + "x".repeat(2 * LONGEST);

    for (String stream : List.of(tooLong, tooLong + "\n\n")) {
      assertThatThrownBy(() -> all(cutter(Framing.EVENTS, pieces(stream, piece))))
          .isInstanceOf(EventCutter.TooLong.class);
      assertThatThrownBy(() -> oneByOne(cutter(Framing.EVENTS, pieces(stream, piece))))
          .isInstanceOf(EventCutter.TooLong.class);
    }
  }

  @ParameterizedTest
  @MethodSource
  void findsWhatAnEventCarries(String event, String data) {
    assertThat(Framing.EVENTS.dataOf(event.getBytes(StandardCharsets.UTF_8))).isEqualTo(data);
  }

  static Stream<Arguments> findsWhatAnEventCarries() {
    return Stream.of(
        Arguments.of("data: {}\n\n", "{}"),
        Arguments.of("data:{}\n\n", "{}"),
        Arguments.of("data:   {}  \r\n\r\n", "{}"),
        Arguments.of("\uFEFFdata: {}\n\n", "{}"),
        Arguments.of("id: 7\nevent: x\nretry: 10\ndata: {}\n\n", "{}"),
        Arguments.of("data: {\ndata: }\n\n", "{\n }"),
        Arguments.of("data: {}\r\r", "{}"),
        Arguments.of("data: {}", "{}"),
        Arguments.of(": data: {}\n\n", ""),
        Arguments.of("event: ping\n\n", ""),
        Arguments.of("data:\n\n", ""),
        Arguments.of("\n", ""));
  }

  @Test
  void findsWhatALineCarries() {
    assertThat(Framing.LINES.dataOf("\uFEFF {} \r\n".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("{}");
  }

  @Test
  void readsWhatItWrites() {
    for (Framing framing : Framing.values()) {
      byte[] events =
          (framing.event("x", "{}") + framing.event("", "[]")).getBytes(StandardCharsets.UTF_8);

      assertThat(EventCutter.cut(events, framing))
          .extracting(framing::dataOf)
          .containsExactly("{}", "[]");
    }
    assertThat(Framing.EVENTS.event("x", "{}")).isEqualTo("event: x\ndata: {}\n\n");
    assertThat(Framing.EVENTS.event("", "{}")).isEqualTo("data: {}\n\n");
    assertThat(Framing.EVENTS.dataOf(Framing.comment("alive"))).isEmpty();
  }

  @Test
  void putsSomethingElseIntoAnEventAndKeepsItsName() {
    assertThat(Framing.EVENTS.carrying("id: 7\r\nevent: x\r\ndata: {\r\ndata: }\r\n\r\n", "[]"))
        .isEqualTo("id: 7\nevent: x\ndata: []\n\n");
    assertThat(Framing.LINES.carrying("{}\r\n", "[]")).isEqualTo("[]\n");
  }

  private static List<String> all(EventCutter cutter) throws IOException {
    List<String> events = new ArrayList<>();
    for (Optional<List<byte[]>> more = cutter.read(); more.isPresent(); more = cutter.read()) {
      more.get().forEach(event -> events.add(new String(event, StandardCharsets.UTF_8)));
    }
    return events;
  }

  private static List<String> oneByOne(EventCutter cutter) throws IOException {
    List<String> events = new ArrayList<>();
    for (Optional<byte[]> next = cutter.next(); next.isPresent(); next = cutter.next()) {
      events.add(new String(next.get(), StandardCharsets.UTF_8));
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
    return new EventCutter(
        new SequenceInputStream(Collections.enumeration(parts)), framing, LONGEST);
  }
}
