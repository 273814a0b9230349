package dev.mosaic.adapters.postgres.connection;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The options of a database address: libpq's names, each with the driver's name for it. */
final class DatabaseOptions {
  private static final Map<String, String> DRIVER_NAMES =
      Map.of(
          "sslmode", "sslmode",
          "sslrootcert", "sslrootcert",
          "channel_binding", "channelBinding",
          "application_name", "ApplicationName",
          "connect_timeout", "connectTimeout",
          "options", "options");
  private static final Map<String, Set<String>> WORDS =
      Map.of(
          "sslmode", Set.of("disable", "allow", "prefer", "require", "verify-ca", "verify-full"),
          "channel_binding", Set.of("disable", "prefer", "require"));
  private static final Pattern SECONDS = Pattern.compile("\\d{1,4}");

  private DatabaseOptions() {}

  static Map<String, String> parse(@Nullable String query) {
    Map<String, String> options = new LinkedHashMap<>();
    for (String pair : query == null || query.isEmpty() ? new String[0] : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = PercentText.decode(equals < 0 ? pair : pair.substring(0, equals), "options");
      String driverName = DRIVER_NAMES.get(name);
      if (driverName == null) {
        throw new InvalidDatabaseUrl("has an unknown option; known are " + known() + ".");
      }
      String value = equals < 0 ? "" : PercentText.decode(pair.substring(equals + 1), "options");
      options.put(driverName, checked(name, value));
    }
    return options;
  }

  private static String checked(String name, String value) {
    Set<String> words = WORDS.get(name);
    if (words != null && !words.contains(value)) {
      throw new InvalidDatabaseUrl(
          "has an unknown %s; use one of %s."
              .formatted(name, String.join(", ", words.stream().sorted().toList())));
    }
    if (name.equals("connect_timeout") && !SECONDS.matcher(value).matches()) {
      throw new InvalidDatabaseUrl("has a connect_timeout that is not a number of seconds.");
    }
    return value;
  }

  private static String known() {
    return String.join(", ", DRIVER_NAMES.keySet().stream().sorted().toList());
  }
}
