package dev.mosaic.adapters.http.protocol.splice;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import dev.mosaic.adapters.http.protocol.Protocols;
import dev.mosaic.domain.provider.ModelFacts;
import dev.mosaic.ports.llm.VendorCall;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * The agent's body with the vendor's own id of the model in it, and without what the vendor is
 * known to refuse. Everything else stays byte for byte: numbers keep their digits, and half
 * characters, which agents do send, do no harm.
 *
 * @param textBytes its length without what looks like files
 * @param members names of its members as they are sent
 * @param longest tokens the answer may have; 0 if it does not say
 * @param developer whether any message is of the role `developer`
 */
@SuppressWarnings("ArrayRecordComponent")
public record AgentBody(
    byte[] bytes, long textBytes, Set<String> members, int longest, boolean developer) {
  private static final JsonFactory FACTORY = new JsonFactory();

  /** Empty if the body is no JSON object. */
  public static Optional<AgentBody> of(VendorCall call, ModelFacts facts) {
    byte[] body = call.body();
    try (JsonParser parser = FACTORY.createParser(body)) {
      BodySplicer splicer = new BodySplicer(body, Protocols.of(call.api()), call, facts);
      return splicer.read(parser) ? Optional.of(splicer.spliced()) : Optional.empty();
    } catch (IOException notJson) {
      return Optional.empty();
    }
  }
}
