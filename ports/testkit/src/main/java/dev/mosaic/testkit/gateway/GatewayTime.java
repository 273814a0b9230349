package dev.mosaic.testkit.gateway;

/** The time a scripted gateway tells: it starts at a fixed date and passes as the real one. */
final class GatewayTime {
  /** 1 January 2026. */
  private static final long START = 1_767_225_600_000L;

  private static final long BEGUN = System.nanoTime();

  private GatewayTime() {}

  /** Milliseconds since 1970. */
  static long millis() {
    return START + (System.nanoTime() - BEGUN) / 1_000_000;
  }
}
