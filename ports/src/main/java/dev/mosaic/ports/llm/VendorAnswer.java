package dev.mosaic.ports.llm;

import dev.mosaic.domain.llm.TokenUsage;
import dev.mosaic.domain.provider.ModelFacts;
import java.util.Optional;

/** A vendor's answer as it comes. One thread reads it; any thread may close it. */
public interface VendorAnswer extends AutoCloseable {
  /** The media type of the answer. */
  String contentType();

  /**
   * Waits for the next bytes, as soon as the vendor sent any. They are as it sent them, without
   * what is none of the protocol's, and with the account's key cut out.
   *
   * @return empty when the answer is whole
   * @throws VendorFailed if the vendor breaks off before that, says nothing for too long, or ends
   *     with an error; what came before has been given out
   */
  Optional<byte[]> next();

  /**
   * What the bytes that were given out since this was last asked say, where an agent's gateway
   * shows none of it before the answer is whole. Empty where it passes words on as they come.
   */
  default String heldBack() {
    return "";
  }

  /**
   * Tokens so far. Estimated, at four bytes a token, where the vendor has not reported them (yet).
   */
  TokenUsage usage();

  /**
   * What must follow the bytes given out so far, so that the agent takes a stream that broke for a
   * whole answer with these words at its end. Empty for an answer that is no stream.
   */
  byte[] ending(String words);

  /**
   * What is known of the model now: what the call was given, and what asking and answering taught.
   */
  ModelFacts learned();

  /** How many events so far were none of the protocol's and left out. Signs of life included. */
  int leftOut();

  /** Ends the vendor's call at once, whatever is left of it. */
  @Override
  void close();
}
