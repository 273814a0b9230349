package dev.mosaic.testkit.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of a session. Guarded by the session's monitor. */
final class Transcript {
  private static final int DISPLAY_CAP = 8_000;

  private final Branches branches = new Branches();
  private List<ObjectNode> rows = new ArrayList<>();
  private String epoch = UUID.randomUUID().toString();

  ObjectNode user(String text, @Nullable String idempotencyKey) {
    return add(
        Json.object(
            "role",
            "user",
            "content",
            text(text),
            "timestamp",
            GatewayTime.millis(),
            "idempotencyKey",
            idempotencyKey == null ? null : idempotencyKey + ":user"));
  }

  /** What the gateway says to itself, to go on after a restart. */
  ObjectNode system(String text, @Nullable String idempotencyKey) {
    ObjectNode row = user(text, idempotencyKey);
    row.set(
        "provenance",
        Json.object("kind", "internal_system", "sourceTool", "main_session_restart_recovery"));
    return row;
  }

  ObjectNode add(ObjectNode row) {
    int seq = rows.size() + 1;
    row.set(
        "__openclaw", Json.object("id", UUID.randomUUID().toString().substring(0, 8), "seq", seq));
    rows.add(row);
    return row;
  }

  /** A row that a run wrote. */
  ObjectNode add(ObjectNode row, String runId) {
    ((ObjectNode) add(row).get("__openclaw")).put("runId", runId);
    return row;
  }

  boolean holds(String idempotencyKey) {
    return rows.stream()
        .anyMatch(row -> row.path("idempotencyKey").asText("").equals(idempotencyKey + ":user"));
  }

  void rewind(String entry) {
    rows = branches.rewound(rows, entry);
    epoch = UUID.randomUUID().toString();
  }

  void switchTo(String leaf) {
    rows = branches.switched(rows, leaf);
    epoch = UUID.randomUUID().toString();
  }

  List<ObjectNode> branches() {
    return branches.list(rows);
  }

  void clear() {
    rows = new ArrayList<>();
    branches.clear();
    epoch = UUID.randomUUID().toString();
  }

  List<ObjectNode> rows() {
    return rows.stream().map(ObjectNode::deepCopy).toList();
  }

  int size() {
    return rows.size();
  }

  String cursor() {
    return epoch + ":" + rows.size();
  }

  /** The rows after a cursor; null where it is none of this transcript's. */
  @Nullable List<ObjectNode> after(String cursor) {
    int colon = cursor.lastIndexOf(':');
    if (colon < 0 || !cursor.substring(0, colon).equals(epoch)) {
      return null;
    }
    return List.copyOf(rows.subList(Integer.parseInt(cursor.substring(colon + 1)), rows.size()));
  }

  /** A page, counted from the newest row, in the order of time. */
  ArrayNode page(int offset, int limit, @Nullable Integer maxChars) {
    int to = Math.max(0, rows.size() - offset);
    ArrayNode page = Json.array(List.of());
    for (ObjectNode row : rows.subList(Math.max(0, to - limit), to)) {
      page.add(cut(row.deepCopy(), maxChars == null ? DISPLAY_CAP : maxChars));
    }
    return page;
  }

  private static ObjectNode cut(ObjectNode row, int longest) {
    for (JsonNode block : row.path("content")) {
      String text = block.path("text").asText("");
      if (text.length() > longest && block instanceof ObjectNode open) {
        open.put("text", text.substring(0, longest));
        if (row.get("__openclaw") instanceof ObjectNode about) {
          about.put("truncated", true).put("reason", "display-cap");
        }
      }
    }
    return row;
  }

  static ArrayNode text(String text) {
    return Json.array(List.of(Json.object("type", "text", "text", text)));
  }
}
