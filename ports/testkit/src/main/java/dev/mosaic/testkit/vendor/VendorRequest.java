package dev.mosaic.testkit.vendor;

/**
 * A request the vendor saw, as it stands now.
 *
 * @param path as called, without query
 * @param model empty where the body names none
 * @param prompt the last thing the user said, empty where there is none
 * @param messages how many messages the body holds
 * @param bodyBytes length of the body
 * @param status what was answered, 0 before the head is out
 * @param chunks pieces of text sent so far
 */
public record VendorRequest(
    int number,
    String method,
    String path,
    String model,
    boolean stream,
    String prompt,
    int messages,
    int bodyBytes,
    int status,
    int chunks,
    State state) {
  /** How far it is. */
  public enum State {
    RUNNING,
    ANSWERED,
    /** The client went away before the answer was whole. */
    ABORTED,
    /** The vendor itself broke it off, as told by a fault. */
    DROPPED
  }

  public boolean aborted() {
    return state == State.ABORTED;
  }

  VendorRequest answering(int newStatus) {
    return new VendorRequest(
        number, method, path, model, stream, prompt, messages, bodyBytes, newStatus, chunks, state);
  }

  VendorRequest withChunk() {
    return new VendorRequest(
        number,
        method,
        path,
        model,
        stream,
        prompt,
        messages,
        bodyBytes,
        status,
        chunks + 1,
        state);
  }

  VendorRequest ended(State end) {
    return new VendorRequest(
        number, method, path, model, stream, prompt, messages, bodyBytes, status, chunks, end);
  }
}
