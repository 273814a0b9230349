package dev.mosaic.testkit.vendor;

import java.util.Map;

/**
 * A request the vendor saw, as it stands now.
 *
 * @param path as called, without query
 * @param query empty if there was none
 * @param headers by their names in lower case, of each the first
 * @param model empty where the body names none
 * @param prompt the last thing the user said, empty where there is none
 * @param messages how many messages the body holds
 * @param bodyBytes length of the body
 * @param body empty once many other requests came after this one
 * @param status what was answered, 0 before the head is out
 * @param chunks pieces of text sent so far
 */
public record VendorRequest(
    int number,
    String method,
    String path,
    String query,
    Map<String, String> headers,
    String model,
    boolean stream,
    String prompt,
    int messages,
    int bodyBytes,
    String body,
    int status,
    int chunks,
    State state) {
  /** How far it is. */
  public enum State {
    RUNNING,
    ANSWERED,
    /** The client went away before the answer was whole. */
    ABORTED,
    /** The vendor itself broke it off, as a fault demanded. */
    DROPPED
  }

  public VendorRequest {
    headers = Map.copyOf(headers);
  }

  public boolean aborted() {
    return state == State.ABORTED;
  }

  VendorRequest answering(int newStatus) {
    return with(body, newStatus, chunks, state);
  }

  VendorRequest withChunk() {
    return with(body, status, chunks + 1, state);
  }

  VendorRequest ended(State end) {
    return with(body, status, chunks, end);
  }

  VendorRequest withoutBody() {
    return with("", status, chunks, state);
  }

  private VendorRequest with(String newBody, int newStatus, int newChunks, State newState) {
    return new VendorRequest(
        number, method, path, query, headers, model, stream, prompt, messages, bodyBytes, newBody,
        newStatus, newChunks, newState);
  }

  /** For messages of failed tests: without headers and body. */
  @Override
  public String toString() {
    return "%d %s %s model=%s stream=%s status=%d chunks=%d %s"
        .formatted(number, method, path, model, stream, status, chunks, state);
  }
}
