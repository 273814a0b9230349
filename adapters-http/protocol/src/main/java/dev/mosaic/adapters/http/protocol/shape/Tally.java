package dev.mosaic.adapters.http.protocol.shape;

import dev.mosaic.domain.llm.TokenUsage;
import java.nio.charset.StandardCharsets;

/** Counts an answer's tokens: what the vendor reports, and an estimate until it does. */
public final class Tally {
  private static final int BYTES_PER_TOKEN = 4;
  private static final long MOST_TOLD = 1_000_000_000_000_000L;

  private final long askedBytes;
  private long input;
  private long cacheRead;
  private long cacheWrite;
  private long output;
  private long writtenBytes;
  private boolean inputTold;
  private boolean outputTold;

  /**
   * @param askedBytes of the text that was sent
   */
  public Tally(long askedBytes) {
    this.askedBytes = askedBytes;
  }

  /** Text that the model wrote, thoughts and tool calls included. */
  public void wrote(String text) {
    writtenBytes += text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** What was read, in tokens, cache aside. Told twice, the fuller telling counts. */
  public void tellInput(long uncached, long read, long write) {
    inputTold = true;
    long sum = told(uncached) + told(read) + told(write);
    if (sum >= input + cacheRead + cacheWrite) {
      input = told(uncached);
      cacheRead = told(read);
      cacheWrite = told(write);
    }
  }

  /** What was written so far, as some vendors report on the way. */
  public void tellOutputSoFar(long tokens) {
    output = Math.max(output, told(tokens));
  }

  /** What was written in all. */
  public void tellOutput(long tokens) {
    output = told(tokens);
    outputTold = true;
  }

  public TokenUsage usage() {
    long written = outputTold ? output : Math.max(output, guess(writtenBytes));
    return new TokenUsage(
        inputTold ? input : guess(askedBytes),
        written,
        cacheRead,
        cacheWrite,
        !inputTold || !outputTold);
  }

  /**
   * A figure that can be added to others; what can really be is judged where it is written down.
   */
  private static long told(long tokens) {
    return Math.clamp(tokens, 0, MOST_TOLD);
  }

  private static long guess(long bytes) {
    return (bytes + BYTES_PER_TOKEN - 1) / BYTES_PER_TOKEN;
  }
}
