package dev.mosaic.testkit.gateway;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a gateway says that runs as a process of its own. A message with `[stamped 20 50]` is
 * answered by twenty pieces, one every 50 ms, each with the time at which it was said, as in
 * `@123456789 ` by {@link System#nanoTime}, which on Linux is the same for every process of a
 * machine. One with `[held]` is answered by one such piece, and by a second once it is let go; any
 * other is repeated.
 */
final class StampedScript {
  private static final Pattern STAMPED = Pattern.compile("\\[stamped (\\d+) (\\d+)]");

  private StampedScript() {}

  static RunScript of(AskedRun asked) {
    if (asked.message().contains("[held]")) {
      return RunScript.empty()
          .thenText(StampedScript::stamp)
          .thenHold()
          .thenText(StampedScript::stamp);
    }
    Matcher stamped = STAMPED.matcher(asked.message());
    if (!stamped.find()) {
      return RunScript.saying("You said: ", asked.message());
    }
    int pieces = Integer.parseInt(stamped.group(1));
    Duration pace = Duration.ofMillis(Long.parseLong(stamped.group(2)));
    RunScript script = RunScript.empty().thenText(StampedScript::stamp);
    for (int i = 1; i < pieces; i++) {
      script = script.thenPause(pace).thenText(StampedScript::stamp);
    }
    return script;
  }

  private static String stamp() {
    return "@" + System.nanoTime() + " ";
  }
}
