package dev.mosaic.testkit.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The paths of a session besides the one it is on. A path that another one goes on from has no tip
 * of its own, and is not among them. Guarded by the session's monitor.
 */
final class Branches {
  private final List<List<ObjectNode>> others = new ArrayList<>();

  /** The path up to before a message of a person's, as the session's new one. */
  List<ObjectNode> rewound(List<ObjectNode> path, String entry) {
    for (int i = 0; i < path.size(); i++) {
      if (idOf(path.get(i)).equals(entry) && path.get(i).path("role").asText().equals("user")) {
        leave(path);
        return new ArrayList<>(path.subList(0, i));
      }
    }
    throw GatewayError.invalid("message not found: " + entry);
  }

  /** The path that ends with this row, as the session's new one. */
  List<ObjectNode> switched(List<ObjectNode> path, String leaf) {
    List<ObjectNode> wanted =
        others.stream()
            .filter(other -> idOf(other.getLast()).equals(leaf))
            .findFirst()
            .orElseThrow(() -> GatewayError.invalid("branch not found: " + leaf));
    others.remove(wanted);
    leave(path);
    return wanted;
  }

  List<ObjectNode> list(List<ObjectNode> path) {
    List<ObjectNode> tips = new ArrayList<>();
    if (isTip(path)) {
      tips.add(tip(path, true));
    }
    others.forEach(other -> tips.add(tip(other, false)));
    return tips;
  }

  void clear() {
    others.clear();
  }

  private void leave(List<ObjectNode> path) {
    if (isTip(path)) {
      others.add(path);
    }
  }

  private boolean isTip(List<ObjectNode> path) {
    return !path.isEmpty() && others.stream().noneMatch(other -> other.contains(path.getLast()));
  }

  private static ObjectNode tip(List<ObjectNode> path, boolean active) {
    return Json.object(
        "leafEntryId",
        idOf(path.getLast()),
        "headline",
        "",
        "messageCount",
        path.size(),
        "active",
        active);
  }

  private static String idOf(ObjectNode row) {
    return row.path("__openclaw").path("id").asText();
  }
}
