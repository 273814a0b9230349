package dev.mosaic.adapters.http.client.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.domain.provider.ProbeCode;
import dev.mosaic.ports.llm.VendorAnswer;
import dev.mosaic.ports.llm.VendorFailed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are packed although nobody asked for it. */
@Timeout(30)
class UnpackingTest {
  private static final String TOKEN =
      "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Hi\"}}]}\n\n";
  private static final String REST =
      "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n"
          + "data: [DONE]\n\n";
  // There is no packer for it at hand.
  private static final byte[] BROTLI =
      Base64.getDecoder()
          .decode(
              "G4oAMCwKbGPJ4tQsewObS28vcsEPtcgWzN5W6GLpmyBIaa3TtycyRXS+nHLAHraAWhqlF+Dr5MTOl2+HY2kth"
                  + "ADNHTj6vLEZvXz0BbTeUdKsqMsZbY86EfZN7AA=");

  private final RawVendor other = new RawVendor();
  private final HttpLlmVendor vendor = Calls.vendor();

  @AfterEach
  void close() {
    vendor.close();
    other.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gzip",
        "x-gzip",
        "GZIP",
        "deflate",
        "bare deflate",
        "br",
        "unnamed gzip",
        "gzip, gzip"
      })
  void areUnpacked(String packing) throws IOException {
    sends(packing, packed(packing, TOKEN + REST));

    assertThat(read()).isEqualTo(TOKEN + REST);
  }

  @Test
  void comeEventByEventAsTheyWerePacked() {
    other.answering(
        call -> {
          call.say(head("gzip") + "Transfer-Encoding: chunked\r\n\r\n");
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          GZIPOutputStream packer = new GZIPOutputStream(bytes, true);
          packer.write(TOKEN.getBytes(StandardCharsets.UTF_8));
          packer.flush();
          call.chunk(bytes.toByteArray());
          call.hang();
        });

    try (VendorAnswer answer =
        vendor.ask(Calls.streaming(ApiType.OPENAI_COMPLETIONS, other.url(), "Hi"))) {
      assertThat(answer.next())
          .hasValueSatisfying(
              bytes -> assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(TOKEN));
    }
  }

  @Test
  void areReadAsTheyAreWhereTheyOnlySayThatTheyArePacked() throws IOException {
    sends("gzip", (TOKEN + REST).getBytes(StandardCharsets.UTF_8));

    assertThat(read()).isEqualTo(TOKEN + REST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zstd", "gzip, gzip, gzip, gzip"})
  void areNotReadWhereNobodyKnowsHow(String packing) throws IOException {
    sends(packing, packed("gzip", TOKEN + REST));

    assertThat(failure().fault().code()).isEqualTo(ProbeCode.BAD_RESPONSE);
  }

  @ParameterizedTest
  @ValueSource(strings = {": alive\n\n", "data: : alive\n\n", "x", " "})
  void endAtTheLimitsOfWhatWasUnpacked(String filling) throws IOException {
    byte[] bomb = bomb(filling, 300 << 20);
    assertThat(bomb.length).isLessThan(2 << 20);
    sends("gzip", bomb);
    long before = used();

    assertThat(failure().fault().code()).isIn(ProbeCode.BAD_RESPONSE, ProbeCode.TIMEOUT);

    assertThat(used() - before).isLessThan(200L << 20);
  }

  @Test
  void endListsAtTheirLimitAfterUnpacking() throws IOException {
    sends("gzip", bomb("[\"a\",", 300 << 20));

    VendorPage page =
        vendor.read(
            Calls.streaming(ApiType.OPENAI_COMPLETIONS, other.url(), "Hi"),
            "/models",
            Duration.ofSeconds(20));

    assertThat(page.tooLong()).isTrue();
    assertThat(page.body()).isEmpty();
  }

  @Test
  void thatBreakOffInTheirMiddleAreBrokenAnswers() throws IOException {
    byte[] whole = packed("gzip", TOKEN + ": filling\n\n".repeat(4_000) + REST);
    byte[] half = Arrays.copyOf(whole, whole.length / 2);
    sends("gzip", half);

    assertThatThrownBy(this::read).isInstanceOf(VendorFailed.class);
  }

  private String read() {
    try (VendorAnswer answer =
        vendor.ask(Calls.streaming(ApiType.OPENAI_COMPLETIONS, other.url(), "Hi"))) {
      return Calls.readOn(answer);
    }
  }

  private VendorFailed failure() {
    return catchThrowableOfType(VendorFailed.class, this::read);
  }

  private void sends(String packing, byte[] body) {
    String named = packing.startsWith("unnamed") ? "" : packing.replace("bare ", "");
    other.answering(
        call -> {
          call.say(head(named) + "Transfer-Encoding: chunked\r\n\r\n");
          call.chunk(body);
          call.endStream();
        });
  }

  private static String head(String packing) {
    String encoding = packing.isEmpty() ? "" : "Content-Encoding: " + packing + "\r\n";
    return "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n" + encoding;
  }

  private static byte[] packed(String packing, String text) throws IOException {
    byte[] plain = text.getBytes(StandardCharsets.UTF_8);
    return switch (packing) {
      case "br" -> BROTLI;
      case "deflate" -> through(plain, false);
      case "bare deflate" -> through(plain, true);
      case "gzip, gzip" -> gzip(gzip(plain));
      default -> gzip(plain);
    };
  }

  private static byte[] through(byte[] plain, boolean bare) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packer = new DeflaterOutputStream(out, new Deflater(9, bare))) {
      packer.write(plain);
    }
    return out.toByteArray();
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packer = new GZIPOutputStream(out)) {
      packer.write(plain);
    }
    return out.toByteArray();
  }

  private static byte[] bomb(String filling, int size) throws IOException {
    byte[] block = filling.repeat(65_536 / filling.length()).getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packer = new GZIPOutputStream(out)) {
      for (int written = 0; written < size; written += block.length) {
        packer.write(block);
      }
    }
    return out.toByteArray();
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    System.gc();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
