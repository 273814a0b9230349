package dev.mosaic.domain.provider;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The host of a web address as it is written, and its port. {@link URI#getHost} knows none where a
 * name holds an underscore or its last part begins with a digit or ends in a dash, though the names
 * of containers and of many a machine in a home do; all that reads hosts reads them here.
 *
 * @param host a v6 address in brackets
 * @param port the scheme's own where the address names none
 */
public record HostAndPort(String host, int port) {
  private static final int HTTP = 80;
  private static final int HTTPS = 443;
  private static final int LAST_PORT = 65_535;
  private static final int LONGEST_NAME = 253;
  private static final String LABEL = "[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,62})";
  private static final Pattern NAME =
      Pattern.compile("(" + LABEL + "(?:\\." + LABEL + ")*\\.?)(?::(\\d{0,5}))?");
  // What ends in a number is no name but an odd spelling of an address, and nothing guesses which.
  private static final Pattern NUMBER_AT_THE_END =
      Pattern.compile("(?:.*\\.)?(?:\\d+|0[xX][0-9A-Fa-f]*)\\.?");

  /** Reads them; empty where there is no host, or user-info before it. */
  public static Optional<HostAndPort> of(URI address) {
    if (address.getRawUserInfo() != null) {
      return Optional.empty();
    }
    if (address.getHost() != null) {
      return Optional.of(address.getPort())
          .map(port -> new HostAndPort(address.getHost(), port(address, port)))
          .filter(HostAndPort::hasRealPort);
    }
    return Optional.ofNullable(address.getRawAuthority())
        .map(NAME::matcher)
        .filter(Matcher::matches)
        .filter(found -> isName(found.group(1)))
        .map(found -> new HostAndPort(found.group(1), port(address, number(found.group(2)))))
        .filter(HostAndPort::hasRealPort);
  }

  /**
   * As {@link #of}, of an address that is known to have a host.
   *
   * @throws IllegalArgumentException if it has none
   */
  public static HostAndPort in(URI address) {
    return of(address).orElseThrow(() -> new IllegalArgumentException("an address without a host"));
  }

  /** The host without the brackets of a v6 address. */
  public String bareHost() {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  private boolean hasRealPort() {
    return port > 0 && port <= LAST_PORT;
  }

  private static boolean isName(String text) {
    return text.length() <= LONGEST_NAME && !NUMBER_AT_THE_END.matcher(text).matches();
  }

  private static int number(@Nullable String digits) {
    return digits == null || digits.isEmpty() ? -1 : Integer.parseInt(digits);
  }

  private static int port(URI address, int written) {
    if (written >= 0) {
      return written;
    }
    return "https".equalsIgnoreCase(address.getScheme()) ? HTTPS : HTTP;
  }
}
