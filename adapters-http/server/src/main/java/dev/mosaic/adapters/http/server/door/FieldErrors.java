package dev.mosaic.adapters.http.server.door;

import dev.mosaic.adapters.http.server.problem.FieldErrorJson;
import dev.mosaic.adapters.http.server.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** What was found wrong with a request, by path. Never repeats a value: it may be a secret. */
final class FieldErrors {
  // Enough to correct a form; a body of a million mistakes is not answered with a million lines.
  private static final int MOST = 20;

  private final List<FieldErrorJson> found = new ArrayList<>();

  boolean isFull() {
    return found.size() >= MOST;
  }

  void throwIfAny() {
    if (!found.isEmpty()) {
      throw Problem.invalid(List.copyOf(found));
    }
  }

  void wrongType(String path, String wanted) {
    add(path, "wrong_type", "Send " + wanted + " here.");
  }

  void required(String path) {
    add(path, "required", "This is missing.");
  }

  void unknownMember(String path) {
    add(path, "unknown_member", "Nothing of this name is taken here. Look for a typing mistake.");
  }

  void repeated(String path) {
    add(path, "repeated", "This stands here twice. Send it once.");
  }

  void tooLong(String path, String most) {
    add(path, "too_long", "Use at most " + most + ".");
  }

  void tooMany(String path, int most) {
    add(path, "too_many", "Send at most %,d of them.".formatted(most));
  }

  void outOfRange(String path, String range) {
    add(path, "out_of_range", "Send " + range + ".");
  }

  void brokenText(String path) {
    add(path, "invalid_characters", "Leave out U+0000 and halves of surrogate pairs.");
  }

  void tooDeep(String path, int most) {
    add(path, "too_deep", "Put at most %d objects and lists inside one another.".formatted(most));
  }

  void malformed(String detail) {
    add("body", "malformed_json", detail);
  }

  private void add(String path, String code, String message) {
    if (!isFull()) {
      found.add(new FieldErrorJson(path.isEmpty() ? "body" : path, code, message));
    }
  }
}
