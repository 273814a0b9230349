package dev.mosaic.adapters.http.client.llm;

/** Finds a key in text that comes character by character, by Knuth, Morris and Pratt. */
final class KeyMatch {
  private final String key;
  private final int[] back;

  /**
   * @param key not empty
   */
  KeyMatch(String key) {
    this.key = key;
    this.back = new int[key.length()];
    for (int i = 1, matched = 0; i < key.length(); i++) {
      while (matched > 0 && key.charAt(i) != key.charAt(matched)) {
        matched = back[matched - 1];
      }
      matched += key.charAt(i) == key.charAt(matched) ? 1 : 0;
      back[i] = matched;
    }
  }

  String text() {
    return key;
  }

  int length() {
    return key.length();
  }

  /**
   * How much of the key ends with this character.
   *
   * @param matched how much ended before it, less than all
   */
  int next(int matched, char character) {
    int now = matched;
    while (now > 0 && key.charAt(now) != character) {
      now = back[now - 1];
    }
    return key.charAt(now) == character ? now + 1 : 0;
  }

  @Override
  public String toString() {
    return "KeyMatch";
  }
}
