package dev.mosaic.domain.llm;

/**
 * Tokens of one or many calls. The four add up: what came from or went into a vendor's cache is not
 * counted as input too, whatever the vendor's own way of counting.
 *
 * @param input read by the model, cache aside
 * @param output written by the model, thinking included
 * @param cacheRead input taken from the vendor's cache
 * @param cacheWrite input put into the vendor's cache
 * @param estimated whether some of it is Mosaic's guess, because the vendor reported none
 * @param toldWrongly whether a vendor reported more than is possible, and this is capped instead
 */
public record TokenUsage(
    long input,
    long output,
    long cacheRead,
    long cacheWrite,
    boolean estimated,
    boolean toldWrongly) {
  public static final TokenUsage NONE = new TokenUsage(0, 0, 0, 0, false);

  public TokenUsage {
    if (input < 0 || output < 0 || cacheRead < 0 || cacheWrite < 0) {
      throw new IllegalArgumentException("tokens cannot be less than none");
    }
  }

  /** Figures nobody found fault with. */
  public TokenUsage(long input, long output, long cacheRead, long cacheWrite, boolean estimated) {
    this(input, output, cacheRead, cacheWrite, estimated, false);
  }

  /** All four, at most {@link Long#MAX_VALUE}. */
  public long total() {
    return sum(sum(input, output), sum(cacheRead, cacheWrite));
  }

  /** Both together; no figure exceeds {@link Long#MAX_VALUE}. */
  public TokenUsage plus(TokenUsage other) {
    return new TokenUsage(
        sum(input, other.input),
        sum(output, other.output),
        sum(cacheRead, other.cacheRead),
        sum(cacheWrite, other.cacheWrite),
        estimated || other.estimated,
        toldWrongly || other.toldWrongly);
  }

  /**
   * What of it can be.
   *
   * @param mostRead how many tokens the model can have read, from and into a cache too
   * @param mostWritten how many it can have written
   */
  public TokenUsage within(long mostRead, long mostWritten) {
    long read = Math.min(input, mostRead);
    long fromCache = Math.min(cacheRead, mostRead - read);
    long intoCache = Math.min(cacheWrite, mostRead - read - fromCache);
    long written = Math.min(output, mostWritten);
    boolean cut =
        read < input || fromCache < cacheRead || intoCache < cacheWrite || written < output;
    return new TokenUsage(read, written, fromCache, intoCache, estimated, toldWrongly || cut);
  }

  private static long sum(long one, long other) {
    return one > Long.MAX_VALUE - other ? Long.MAX_VALUE : one + other;
  }
}
