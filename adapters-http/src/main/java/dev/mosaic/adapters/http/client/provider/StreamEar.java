package dev.mosaic.adapters.http.client.provider;

import dev.mosaic.adapters.http.client.JsonText;
import dev.mosaic.adapters.http.client.vendor.Refusals;
import dev.mosaic.domain.provider.ProviderFault;
import io.micronaut.json.tree.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hears a stream of one protocol, be it server-sent events or lines of JSON. */
final class StreamEar {
  private static final String DATA = "data:";
  private static final String DONE = "[DONE]";

  private final Dialect dialect;
  private boolean began;
  private boolean spoke;
  private boolean ended;
  private @Nullable ProviderFault error;

  StreamEar(Dialect dialect) {
    this.dialect = dialect;
  }

  /** Takes a line; false if there is nothing more to wait for. */
  synchronized boolean hears(byte[] line) {
    String text = new String(line, StandardCharsets.UTF_8).strip();
    String data = text.startsWith(DATA) ? text.substring(DATA.length()).strip() : text;
    if (data.equals(DONE)) {
      ended = true;
    } else {
      JsonText.read(data.getBytes(StandardCharsets.UTF_8)).ifPresent(this::take);
    }
    return !ended && error == null;
  }

  /** The error that the stream told of. */
  synchronized Optional<ProviderFault> error() {
    return Optional.ofNullable(error);
  }

  /** Whether anything of the protocol came. */
  synchronized boolean began() {
    return began;
  }

  /** Whether text or the call of a tool came. */
  synchronized boolean spoke() {
    return spoke;
  }

  /** Whether it came to the end that the protocol has for good answers. */
  synchronized boolean ended() {
    return ended;
  }

  private void take(JsonNode event) {
    if (Refusals.isError(event)) {
      error = Refusals.ofError(event);
      return;
    }
    Dialect.Said said = dialect.hear(event);
    began |= said != Dialect.Said.NOTHING;
    spoke |= said == Dialect.Said.WORD;
    ended |= said == Dialect.Said.END;
  }
}
