package dev.mosaic.domain.user;

import dev.mosaic.domain.InvalidInput;
import java.time.ZoneId;
import java.util.Set;

/** A time zone by its name in the IANA database, such as `Europe/Berlin`. */
public record TimeZoneName(String value) {
  private static final Set<String> KNOWN = ZoneId.getAvailableZoneIds();

  public TimeZoneName {
    // SystemV's are Java's own; no browser knows them.
    if (!KNOWN.contains(value) || value.startsWith("SystemV/")) {
      throw new InvalidInput(
          "timeZone",
          "unknown_time_zone",
          "Choose a time zone by its IANA name, such as Europe/Berlin, or none.");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
