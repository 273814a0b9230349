package dev.mosaic.adapters.http.client.llm;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import dev.mosaic.ports.llm.VendorCall;
import java.io.IOException;
import java.util.Optional;

/**
 * The agent's body with the vendor's own id of the model in it. Everything else stays byte for
 * byte: numbers keep their digits, and half characters, which agents do send, do no harm.
 *
 * @param textBytes its length without what looks like files
 */
@SuppressWarnings("ArrayRecordComponent")
record AgentBody(byte[] bytes, long textBytes) {
  private static final JsonFactory FACTORY = new JsonFactory();

  /** Empty if the body is no JSON object. */
  static Optional<AgentBody> of(VendorCall call) {
    byte[] body = call.body();
    try (JsonParser parser = FACTORY.createParser(body)) {
      BodySplicer splicer = new BodySplicer(body, call);
      return splicer.read(parser) ? Optional.of(splicer.spliced()) : Optional.empty();
    } catch (IOException notJson) {
      return Optional.empty();
    }
  }
}
