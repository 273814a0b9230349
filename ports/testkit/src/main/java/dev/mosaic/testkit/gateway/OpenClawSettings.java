package dev.mosaic.testkit.gateway;

import java.time.Duration;

/**
 * How a scripted gateway is set up.
 *
 * @param port 0 for any free one
 * @param token the gateway token, which HTTP calls and new devices bring
 * @param pace the shortest time between two frames with text; pieces that come sooner are put
 *     together. The real one takes 75 ms. Zero: each piece has its frame.
 * @param tick time between two `tick` events; zero for none
 */
public record OpenClawSettings(String bind, int port, String token, Duration pace, Duration tick) {
  public static final Duration REAL_PACE = Duration.ofMillis(75);

  public static OpenClawSettings onLoopback() {
    return new OpenClawSettings(
        "127.0.0.1", 0, "scripted-gateway-token", Duration.ZERO, Duration.ofSeconds(30));
  }

  public OpenClawSettings at(String address, int portNumber) {
    return new OpenClawSettings(address, portNumber, token, pace, tick);
  }

  public OpenClawSettings withToken(String newToken) {
    return new OpenClawSettings(bind, port, newToken, pace, tick);
  }

  public OpenClawSettings withPace(Duration newPace) {
    return new OpenClawSettings(bind, port, token, newPace, tick);
  }

  public OpenClawSettings withTick(Duration newTick) {
    return new OpenClawSettings(bind, port, token, pace, newTick);
  }

  /** Reads `--bind`, `--port`, `--token`, `--pace-ms` and `--tick-ms`. */
  static OpenClawSettings of(String... arguments) {
    OpenClawSettings settings = onLoopback();
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      String value = arguments[i + 1];
      settings =
          switch (arguments[i]) {
            case "--bind" -> settings.at(value, settings.port);
            case "--port" -> settings.at(settings.bind, Integer.parseInt(value));
            case "--token" -> settings.withToken(value);
            case "--pace-ms" -> settings.withPace(Duration.ofMillis(Long.parseLong(value)));
            case "--tick-ms" -> settings.withTick(Duration.ofMillis(Long.parseLong(value)));
            default -> throw new IllegalArgumentException("unknown option " + arguments[i]);
          };
    }
    return settings;
  }
}
