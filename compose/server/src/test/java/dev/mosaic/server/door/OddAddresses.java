package dev.mosaic.server.door;

import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.List;

/** Queries and ids that an operation does not take. */
final class OddAddresses {
  static final List<String> IDS =
      List.of(
          "x",
          "%00",
          "%ED%A0%80",
          "%E2%80%AE",
          "..%2F..%2Fetc%2Fpasswd",
          "-1",
          "99999999999999999999",
          "'%20or%201=1",
          "00000000-0000-0000-0000-000000000000",
          "a".repeat(1_500));

  private OddAddresses() {}

  /** Queries that are wrong for this parameter, as they stand behind the question mark. */
  static List<String> queriesFor(Parameter parameter) {
    Schema<?> schema = parameter.getSchema();
    List<String> values = new ArrayList<>();
    if ("integer".equals(schema.getType())) {
      values.addAll(
          List.of("x", "", "1.5", "+1", "%201", "%D9%A1", "true", "%5B1%5D", "1e2", "1%00"));
      values.add("99999999999999999999");
      if (schema.getMinimum() != null) {
        values.add(Long.toString(schema.getMinimum().longValue() - 1));
      }
      if (schema.getMaximum() != null) {
        values.add(Long.toString(schema.getMaximum().longValue() + 1));
      }
    } else {
      values.add("a%00b");
      if (schema.getEnum() != null) {
        values.add("no-such-word");
      }
      if (schema.getMaxLength() != null) {
        values.add("a".repeat(schema.getMaxLength() + 1));
      }
      if (schema.getFormat() != null && schema.getFormat().startsWith("date")) {
        values.addAll(List.of("yesterday", "2026-02-30", "99999999999-01-01"));
      }
    }
    List<String> queries = new ArrayList<>();
    for (String value : values) {
      queries.add(parameter.getName() + "=" + value);
    }
    String fine = parameter.getName() + "=" + ("integer".equals(schema.getType()) ? "1" : "a");
    queries.add(fine + "&" + fine);
    return queries;
  }
}
