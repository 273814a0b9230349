package dev.mosaic.adapters.postgres.connection;

import dev.mosaic.domain.secret.SecretText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where the database is and who may in: `postgres://user:password@host:port/database?sslmode=…`.
 *
 * @param host name or address, a v6 one in brackets
 * @param options driver properties by the driver's own names
 */
public record DatabaseUrl(
    String host,
    int port,
    String database,
    String user,
    SecretText password,
    Map<String, String> options) {
  private static final int DEFAULT_PORT = 5432;
  private static final int LAST_PORT = 65_535;
  private static final String SHAPE = "write postgres://user:password@host:5432/database";
  private static final Pattern PARTS =
      Pattern.compile("postgres(?:ql)?://(?:([^@/?#]*)@)?([^@/?#]*)(?:/([^?#]*))?(?:\\?([^#]*))?");
  private static final Pattern ADDRESS =
      Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[^:\\[\\],]+)(?::(\\d{1,5}))?");

  public DatabaseUrl {
    options = Map.copyOf(options);
  }

  /**
   * Reads the text of the environment variable.
   *
   * @param text null where it is not set
   * @throws InvalidDatabaseUrl if it is not such an address
   */
  public static DatabaseUrl parse(@Nullable String text) {
    if (text == null || text.isBlank()) {
      throw new InvalidDatabaseUrl("is not set; " + SHAPE + ".");
    }
    String stripped = text.strip();
    if (!stripped.startsWith("postgres://") && !stripped.startsWith("postgresql://")) {
      throw new InvalidDatabaseUrl("does not begin with postgres://; " + SHAPE + ".");
    }
    Matcher parts = PARTS.matcher(stripped);
    if (!parts.matches()) {
      throw new InvalidDatabaseUrl(
          "cannot be read; percent-encode @ / ? # and % in user and password, and " + SHAPE + ".");
    }
    String[] credentials = credentials(parts.group(1));
    Matcher address = address(parts.group(2));
    return new DatabaseUrl(
        address.group(1),
        port(address.group(2)),
        required(parts.group(3), "database"),
        credentials[0],
        new SecretText(credentials[1]),
        DatabaseOptions.parse(parts.group(4)));
  }

  /** The same, but every connection is in a role from its first statement on, and stays in it. */
  DatabaseUrl inRole(String role) {
    Map<String, String> more = new HashMap<>(options);
    // Set at the start of the connection, so that RESET ROLE comes back to it.
    more.merge("options", "-c role=" + role, (present, added) -> present + " " + added);
    return new DatabaseUrl(host, port, database, user, password, more);
  }

  /** The driver's form, without user and password. */
  public String jdbcUrl() {
    String query =
        options.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(option -> option.getKey() + "=" + encoded(option.getValue()))
            .collect(Collectors.joining("&"));
    return "jdbc:postgresql://%s:%d/%s".formatted(host, port, encoded(database))
        + (query.isEmpty() ? "" : "?" + query);
  }

  /** The same place, with these driver properties where it names none of its own. */
  DatabaseUrl withDefaults(Map<String, String> properties) {
    Map<String, String> all = new HashMap<>(properties);
    all.putAll(options);
    return new DatabaseUrl(host, port, database, user, password, all);
  }

  /** Where it is, for messages. */
  public String place() {
    return host + ":" + port;
  }

  private static String[] credentials(@Nullable String userInfo) {
    int colon = userInfo == null ? -1 : userInfo.indexOf(':');
    String user = userInfo == null || colon < 0 ? userInfo : userInfo.substring(0, colon);
    String password = userInfo == null || colon < 0 ? null : userInfo.substring(colon + 1);
    return new String[] {required(user, "user"), required(password, "password")};
  }

  private static Matcher address(String text) {
    Matcher address = ADDRESS.matcher(text);
    if (text.isEmpty() || !address.matches()) {
      throw new InvalidDatabaseUrl("names no single host with a port; " + SHAPE + ".");
    }
    return address;
  }

  private static int port(@Nullable String digits) {
    int port = digits == null ? DEFAULT_PORT : Integer.parseInt(digits);
    if (port < 1 || port > LAST_PORT) {
      throw new InvalidDatabaseUrl("has a port out of range; use 1 to 65535.");
    }
    return port;
  }

  private static String required(@Nullable String encoded, String what) {
    String value = encoded == null ? "" : PercentText.decode(encoded, what);
    if (value.isEmpty()) {
      throw new InvalidDatabaseUrl("has no " + what + "; " + SHAPE + ".");
    }
    return value;
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
