package dev.mosaic.adapters.docker.engine;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version as runc and the engine number theirs; what a distribution adds does not count.
 *
 * @param candidate number of the release candidate; {@link Integer#MAX_VALUE} for a release
 */
record PartVersion(int major, int minor, int patch, int candidate) {
  private static final Pattern SHAPE =
      Pattern.compile(
          "v?(\\d{1,8})(?:\\.(\\d{1,8}))?(?:\\.(\\d{1,8}))?(?:[-~]rc\\.?(\\d{1,8}))?.*");
  private static final Comparator<PartVersion> ORDER =
      Comparator.comparingInt(PartVersion::major)
          .thenComparingInt(PartVersion::minor)
          .thenComparingInt(PartVersion::patch)
          .thenComparingInt(PartVersion::candidate);

  /** Reads a version; one that cannot be read is newer than all, for nothing is known of it. */
  static PartVersion of(String text) {
    Matcher parts = SHAPE.matcher(text);
    if (!parts.matches()) {
      int newest = Integer.MAX_VALUE;
      return new PartVersion(newest, newest, newest, newest);
    }
    return new PartVersion(
        number(parts, 1, 0),
        number(parts, 2, 0),
        number(parts, 3, 0),
        number(parts, 4, Integer.MAX_VALUE));
  }

  boolean isAfter(PartVersion other) {
    return ORDER.compare(this, other) > 0;
  }

  boolean isOfSeries(PartVersion other) {
    return major == other.major && minor == other.minor;
  }

  private static int number(Matcher parts, int group, int otherwise) {
    String digits = parts.group(group);
    return digits == null ? otherwise : Integer.parseInt(digits);
  }
}
