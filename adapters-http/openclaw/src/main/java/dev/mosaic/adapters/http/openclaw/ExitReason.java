package dev.mosaic.adapters.http.openclaw;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds in what a gateway printed why it ended. The lines are OpenClaw 2026.9.6's and the
 * entrypoint's; of others the last one counts.
 */
final class ExitReason {
  private static final Pattern TIME = Pattern.compile("^\\d{4}-\\d\\d-\\d\\dT\\S+\\s+");
  private static final Pattern REASON =
      Pattern.compile("^(?:Gateway failed to start|Gateway start blocked|mosaic): (.*)");

  /** The findings stand below it, one a line. */
  private static final String FINDINGS = "Invalid config at ";

  private static final Pattern PLACE = Pattern.compile("^(?:\\S+ — |<root>: )");

  // Its advice is for somebody at a shell beside it: there is none here.
  private static final Pattern ADVICE =
      Pattern.compile("^(?:Run \"openclaw |If startup is still )");

  private ExitReason() {}

  /** One line of a length people read; empty where nothing was said. */
  static String of(List<String> printed) {
    List<String> lines =
        printed.stream()
            .map(line -> TIME.matcher(line).replaceFirst("").strip())
            .filter(line -> !line.isEmpty())
            .toList();
    for (int i = lines.size() - 1; i >= 0; i--) {
      Matcher reason = REASON.matcher(lines.get(i));
      if (reason.matches()) {
        return SettingsVerdict.reason(
            reason.group(1).startsWith(FINDINGS)
                ? findings(lines.subList(i + 1, lines.size()), reason.group(1))
                : reason.group(1));
      }
    }
    return lines.isEmpty() ? "" : SettingsVerdict.reason(lines.getLast());
  }

  private static String findings(List<String> below, String otherwise) {
    String found =
        below.stream()
            .takeWhile(line -> !ADVICE.matcher(line).lookingAt())
            .map(line -> PLACE.matcher(line).replaceFirst(""))
            .collect(Collectors.joining("; "));
    return found.isEmpty() ? otherwise : found;
  }
}
