package dev.mosaic.ports.llm;

/** Calls LLM vendors for agents and their owners. */
public interface LlmVendor {
  /**
   * Sends a call and returns once the first token of a stream, or a whole answer, is here. Until
   * then nothing has reached the agent, so that another vendor may be asked instead. A vendor that
   * a member of the request which the answer does not hang on is asked again without it, or with
   * its other name; a call for vectors or plain text is asked once. Interrupting the calling
   * thread, here or in the answer, ends the vendor's call within a second.
   *
   * @throws VendorFailed if no first token comes, for whatever reason
   */
  VendorAnswer ask(VendorCall call);
}
