package dev.mosaic.domain.llm;

/**
 * Tokens of one or many calls. The four add up: what came from or went into a vendor's cache is not
 * counted as input too, whatever the vendor's own way of counting.
 *
 * @param input read by the model, cache aside
 * @param output written by the model, thinking included
 * @param cacheRead input taken from the vendor's cache
 * @param cacheWrite input put into the vendor's cache
 * @param estimated whether some of it is Mosaic's guess, because the vendor told none
 */
public record TokenUsage(
    long input, long output, long cacheRead, long cacheWrite, boolean estimated) {
  public static final TokenUsage NONE = new TokenUsage(0, 0, 0, 0, false);

  public TokenUsage {
    if (input < 0 || output < 0 || cacheRead < 0 || cacheWrite < 0) {
      throw new IllegalArgumentException("tokens cannot be less than none");
    }
  }

  public long total() {
    return input + output + cacheRead + cacheWrite;
  }

  public TokenUsage plus(TokenUsage other) {
    return new TokenUsage(
        input + other.input,
        output + other.output,
        cacheRead + other.cacheRead,
        cacheWrite + other.cacheWrite,
        estimated || other.estimated);
  }
}
