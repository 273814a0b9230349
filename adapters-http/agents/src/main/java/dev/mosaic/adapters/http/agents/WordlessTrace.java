package dev.mosaic.adapters.http.agents;

/**
 * Where a surprise came from, without its message: what an agent and its model say to each other
 * must not get into the log, and a parser's message quotes what it could not read.
 */
final class WordlessTrace extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WordlessTrace(Throwable surprise) {
    super(
        surprise.getClass().getName(),
        surprise.getCause() == null ? null : new WordlessTrace(surprise.getCause()),
        false,
        true);
    setStackTrace(surprise.getStackTrace());
  }
}
