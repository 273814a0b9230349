package dev.mosaic.testkit.vendor;

import java.time.Duration;
import java.util.List;

/**
 * How a scripted vendor is set up.
 *
 * @param port 0 for any free one
 * @param key the only one it takes; empty takes every caller
 * @param models what it lists and knows; empty: it has no list and knows every model
 * @param delay between two pieces of an answer
 * @param slowness what {@link VendorFault#SLOW} waits for
 * @param router whether it is like OpenRouter: lists its models, with their sizes, to everyone, and
 *     answers at `/key` whether a key is valid
 */
public record VendorSettings(
    String bind,
    int port,
    String key,
    List<String> models,
    Duration delay,
    Duration slowness,
    boolean router) {
  public static final String KEY = "sk-scripted-0123456789abcdef";

  public static VendorSettings onLoopback() {
    return new VendorSettings(
        "127.0.0.1",
        0,
        KEY,
        List.of("scripted-small", "scripted-large"),
        Duration.ofMillis(30),
        Duration.ofSeconds(3),
        false);
  }

  public VendorSettings at(String address, int portNumber) {
    return new VendorSettings(address, portNumber, key, models, delay, slowness, router);
  }

  public VendorSettings withKey(String newKey) {
    return new VendorSettings(bind, port, newKey, models, delay, slowness, router);
  }

  public VendorSettings withModels(List<String> newModels) {
    return new VendorSettings(bind, port, key, newModels, delay, slowness, router);
  }

  public VendorSettings withDelay(Duration newDelay) {
    return new VendorSettings(bind, port, key, models, newDelay, slowness, router);
  }

  public VendorSettings withSlowness(Duration newSlowness) {
    return new VendorSettings(bind, port, key, models, delay, newSlowness, router);
  }

  public VendorSettings asRouter() {
    return new VendorSettings(bind, port, key, models, delay, slowness, true);
  }

  /**
   * Reads `--bind`, `--port`, `--key`, `--delay-ms`, `--slowness-ms`, `--router` (true or false)
   * and `--models` (comma-separated).
   */
  static VendorSettings of(String... arguments) {
    VendorSettings settings = onLoopback();
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      String value = arguments[i + 1];
      settings =
          switch (arguments[i]) {
            case "--bind" -> settings.at(value, settings.port);
            case "--port" -> settings.at(settings.bind, Integer.parseInt(value));
            case "--key" -> settings.withKey(value);
            case "--delay-ms" -> settings.withDelay(Duration.ofMillis(Long.parseLong(value)));
            case "--slowness-ms" -> settings.withSlowness(Duration.ofMillis(Long.parseLong(value)));
            case "--router" -> Boolean.parseBoolean(value) ? settings.asRouter() : settings;
            case "--models" -> settings.withModels(List.of(value.split(",")));
            default -> throw new IllegalArgumentException("unknown option " + arguments[i]);
          };
    }
    return settings;
  }
}
