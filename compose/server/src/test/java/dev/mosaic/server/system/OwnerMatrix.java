package dev.mosaic.server.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.Yaml;

/** The API's operations, and what each answers to callers who should get nothing from it. */
final class OwnerMatrix {
  private static final String ROWS = "/owner-matrix.txt";
  private static final int NOT_APPLICABLE = 0;

  private OwnerMatrix() {}

  /** Who calls; in the order of the table's columns. */
  enum Column {
    ANONYMOUS,
    FOREIGN,
    MEMBER,
    DEACTIVATED,
    EXPIRED,
    CHAT,
    CONTAINER
  }

  /** An operation of the API's document. */
  record Operation(String id, String method, String path) {}

  /** The answer one caller gets from one operation. */
  record Cell(Operation operation, Column column, int status) {
    @Override
    public String toString() {
      return "%s %s as %s".formatted(operation.method(), operation.path(), column);
    }
  }

  /** Operations by their id, as a server publishes them. */
  static Map<String, Operation> operationsIn(String document) {
    Map<String, Operation> operations = new TreeMap<>();
    Map<String, Object> root = new Yaml().load(document);
    mapIn(root, "paths")
        .forEach(
            (path, methods) ->
                asMap(methods)
                    .forEach(
                        (method, operation) -> {
                          String id = String.valueOf(asMap(operation).get("operationId"));
                          operations.put(
                              id, new Operation(id, method.toUpperCase(Locale.ROOT), path));
                        }));
    return operations;
  }

  /** The expected statuses by operation; 0 where a column does not apply. */
  static Map<String, List<Integer>> rows() {
    Map<String, List<Integer>> rows = new TreeMap<>();
    try (InputStream in = OwnerMatrix.class.getResourceAsStream(ROWS);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" +"))
          .forEach(words -> rows.put(words[0], statuses(words)));
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Cell> cells(Map<String, Operation> operations) {
    List<Cell> cells = new ArrayList<>();
    rows()
        .forEach(
            (id, statuses) -> {
              for (Column column : Column.values()) {
                int status = statuses.get(column.ordinal());
                if (status != NOT_APPLICABLE && operations.containsKey(id)) {
                  cells.add(new Cell(operations.get(id), column, status));
                }
              }
            });
    return cells;
  }

  private static List<Integer> statuses(String[] words) {
    if (words.length != Column.values().length + 1) {
      throw new IllegalStateException("the row of " + words[0] + " has too many or few cells");
    }
    return java.util.Arrays.stream(words)
        .skip(1)
        .map(word -> word.equals("-") ? NOT_APPLICABLE : Integer.parseInt(word))
        .toList();
  }

  private static Map<String, Object> mapIn(Map<String, Object> map, String key) {
    return asMap(map.get(key));
  }

  @SuppressWarnings("unchecked") // YAML's maps have text for keys here
  private static Map<String, Object> asMap(Object value) {
    return (Map<String, Object>) value;
  }
}
