package dev.mosaic.adapters.http.client.llm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Stretches to be cut out of one text. */
final class Cuts {
  private final List<Cut> cuts = new ArrayList<>();

  private record Cut(int from, int until, boolean marked) {}

  /**
   * @param marked whether a mark is to stand there instead
   */
  void add(int from, int until, boolean marked) {
    cuts.add(new Cut(from, until, marked));
  }

  String applied(String text) {
    StringBuilder left = new StringBuilder();
    int done = 0;
    for (Cut cut : cuts.stream().sorted(Comparator.comparingInt(Cut::from)).toList()) {
      left.append(text, done, cut.from);
      left.append(cut.marked ? KeyCutter.MARKER : "");
      done = cut.until;
    }
    return left.append(text, done, text.length()).toString();
  }
}
