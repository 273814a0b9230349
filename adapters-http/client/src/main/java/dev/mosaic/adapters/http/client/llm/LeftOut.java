package dev.mosaic.adapters.http.client.llm;

/** What of an answer is none of its protocol's, and is not passed on. */
final class LeftOut {
  private final long limit;
  private int events;
  private long bytes;

  /**
   * @param limit in bytes, for all of an answer's
   */
  LeftOut(long limit) {
    this.limit = limit;
  }

  /**
   * @throws dev.mosaic.ports.llm.VendorFailed if that was too much
   */
  void add(byte[] event) {
    events++;
    bytes += event.length;
    if (bytes > limit) {
      throw Failures.tooLong();
    }
  }

  int events() {
    return events;
  }
}
