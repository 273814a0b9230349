package dev.mosaic.adapters.http.client.llm;

/**
 * Sees how a vendor takes a call, for checks that say more of it than an answer or failure does.
 */
@FunctionalInterface
public interface CallWatch {
  /** Sees nothing. */
  CallWatch NOBODY = (status, body) -> {};

  /**
   * The head of an answer has arrived; called again with the body, where that is a refusal.
   *
   * @param refusal empty if none was read
   */
  void answered(int status, byte[] refusal);
}
