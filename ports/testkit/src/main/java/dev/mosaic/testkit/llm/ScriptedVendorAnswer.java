package dev.mosaic.testkit.llm;

import dev.mosaic.domain.llm.TokenUsage;
import dev.mosaic.domain.provider.ProviderFault;
import dev.mosaic.ports.llm.VendorAnswer;
import dev.mosaic.ports.llm.VendorFailed;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An answer of three pieces: `Hello from `, the model, `.` — or of one, before it breaks off. */
public final class ScriptedVendorAnswer implements VendorAnswer {
  private final String[] pieces;
  private final @Nullable ProviderFault breaking;
  private int given;
  private volatile boolean closed;

  ScriptedVendorAnswer(String model, @Nullable ProviderFault breaking) {
    this.pieces = new String[] {"Hello from ", model, "."};
    this.breaking = breaking;
  }

  public boolean isClosed() {
    return closed;
  }

  @Override
  public String contentType() {
    return "text/event-stream";
  }

  @Override
  public Optional<byte[]> next() {
    if (breaking != null && given == 1) {
      throw new VendorFailed(breaking, null, null);
    }
    return given == pieces.length
        ? Optional.empty()
        : Optional.of(pieces[given++].getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public TokenUsage usage() {
    boolean whole = given == pieces.length;
    return new TokenUsage(100, whole ? 20 : 5, 10, 0, !whole);
  }

  @Override
  public byte[] ending(String words) {
    return ("[" + words + "]").getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    closed = true;
  }
}
