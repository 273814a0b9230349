package dev.mosaic.testkit.gateway;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a gateway says that runs as a process of its own. A message with `[stamped 20 50]` is
 * answered by twenty pieces, one every 50 ms, each with the time at which it was said, as in
 * `@123456789 ` by {@link System#nanoTime}, which on Linux is the same for every process of a
 * machine. One with `[markdown 600 30]` is answered by so many words of Markdown at that pace. One
 * with `[held]` is answered by one such piece, and by a second once it is let go; any other is
 * repeated.
 */
final class StampedScript {
  private static final Pattern STAMPED = Pattern.compile("\\[stamped (\\d+) (\\d+)]");

  private static final Pattern MARKDOWN = Pattern.compile("\\[markdown (\\d+) (\\d+)]");

  /** What a page has most to do for: headings, lists, a table and code. */
  private static final List<String> WORDS =
      List.of(
          """
          ## How it is done

          First **look** at what is there, then _change_ it, then look again at `what.came(of: it)`.

          - One thing that has to be done, and why
          - Another one, with [a link](https://example.org/)

          | Step | Takes |
          |---|---|
          | One | 3 min |
          | Two | 5 min |

          ```js
          export const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);
          ```

          """
              .split("(?<= )|(?<=\n)"));

  private StampedScript() {}

  static RunScript of(AskedRun asked) {
    if (asked.message().contains("[held]")) {
      return RunScript.empty()
          .thenText(StampedScript::stamp)
          .thenHold()
          .thenText(StampedScript::stamp);
    }
    Matcher markdown = MARKDOWN.matcher(asked.message());
    if (markdown.find()) {
      return words(Integer.parseInt(markdown.group(1)), Integer.parseInt(markdown.group(2)));
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

  private static RunScript words(int count, int paceMs) {
    RunScript script = RunScript.empty();
    for (int i = 0; i < count; i++) {
      String word = WORDS.get(i % WORDS.size());
      script = script.thenPause(Duration.ofMillis(paceMs)).thenText(word);
    }
    return script;
  }

  private static String stamp() {
    return "@" + System.nanoTime() + " ";
  }
}
