package dev.mosaic.server.options;

/** The server cannot start. The message is one sentence for the operator, without secrets. */
public final class StartRefused extends RuntimeException {
  /** sysexits.h EX_UNAVAILABLE: something the server needs is away. */
  public static final int UNAVAILABLE = 69;

  /** sysexits.h EX_CONFIG: a setting is missing or wrong; trying again will not help. */
  public static final int CONFIG = 78;

  private static final long serialVersionUID = 1L;
  private final int exitCode;

  public StartRefused(int exitCode, String sentence) {
    super(sentence, null, false, false);
    this.exitCode = exitCode;
  }

  public int exitCode() {
    return exitCode;
  }
}
