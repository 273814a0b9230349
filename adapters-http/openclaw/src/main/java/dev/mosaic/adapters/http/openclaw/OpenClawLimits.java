package dev.mosaic.adapters.http.openclaw;

import java.time.Duration;

/**
 * Bounds of OpenClaw itself that rules of Mosaic must fit, as read or measured in the release that
 * `compose/agent` pins. An upgrade measures them anew; a test holds the rules to them.
 */
public final class OpenClawLimits {
  /** What it reads of a workspace file, in characters; it cuts the rest off silently. */
  public static final int FILE_CHARS = 20_000;

  /** What its own instructions and tools take of every call, in tokens, about. */
  public static final int OWN_TOKENS = 15_000;

  /** How long it waits for a model before it gives up by itself. */
  public static final Duration PATIENCE_WITH_MODELS = Duration.ofSeconds(300);

  /** What it takes as one request, images included, in bytes. */
  public static final int REQUEST_BYTES = 20 * 1024 * 1024;

  /** Least memory with which it survives its first chats, in MiB. */
  public static final int MEMORY_MIB = 1280;

  private OpenClawLimits() {}
}
