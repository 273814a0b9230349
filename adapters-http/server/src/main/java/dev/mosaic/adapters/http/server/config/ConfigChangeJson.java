package dev.mosaic.adapters.http.server.config;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a setting differs from the state before.
 *
 * @param before null where there was none
 * @param after null where there is none
 */
@Serdeable
public record ConfigChangeJson(
    @Schema(
            allowableValues = {
              "primaryModel",
              "fallbackModels",
              "personality",
              "contextLimit",
              "outputLimit",
              "idleTimeoutMin"
            })
        String field,
    @Nullable String before,
    @Nullable String after) {

  static List<ConfigChangeJson> between(ConfigValuesJson before, ConfigValuesJson after) {
    List<ConfigChangeJson> changes = new ArrayList<>();
    add(changes, "primaryModel", before.primaryModel(), after.primaryModel());
    add(changes, "fallbackModels", lines(before), lines(after));
    add(changes, "personality", before.personality(), after.personality());
    add(changes, "contextLimit", before.contextLimit(), after.contextLimit());
    add(changes, "outputLimit", before.outputLimit(), after.outputLimit());
    add(changes, "idleTimeoutMin", before.idleTimeoutMin(), after.idleTimeoutMin());
    return changes;
  }

  private static String lines(ConfigValuesJson values) {
    return String.join("\n", values.fallbackModels());
  }

  private static void add(
      List<ConfigChangeJson> changes,
      String field,
      @Nullable Object before,
      @Nullable Object after) {
    if (!Objects.equals(before, after)) {
      changes.add(
          new ConfigChangeJson(
              field,
              before == null ? null : before.toString(),
              after == null ? null : after.toString()));
    }
  }
}
