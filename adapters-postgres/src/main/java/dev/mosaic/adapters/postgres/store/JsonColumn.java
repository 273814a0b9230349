package dev.mosaic.adapters.postgres.store;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads one row's JSON part by part, so that what something other than Mosaic made of one part
 * takes nothing else along. Says in the log, once a place, what could not be read.
 */
final class JsonColumn {
  private static final Logger LOG = LoggerFactory.getLogger(JsonColumn.class);
  private static final JsonMapper MAPPER = JsonMapper.createDefault();
  private static final int MOST_TOLD = 1_000;
  private static final Set<String> TOLD = ConcurrentHashMap.newKeySet();

  private final String place;
  private boolean whole = true;

  /**
   * @param column with its table, as `llm_provider.models`
   * @param row id of the row
   */
  JsonColumn(String column, Object row) {
    this.place = column + " of row " + row;
  }

  /** Whether all that was read so far could be. */
  boolean isWhole() {
    return whole;
  }

  /** The entries that can be read. */
  <R, T> List<T> list(JsonNode array, Class<R> type, Function<R, T> reading) {
    List<T> read = new ArrayList<>();
    if (!array.isArray()) {
      spoiled();
      return read;
    }
    array.values().forEach(entry -> read(entry, type, reading).ifPresent(read::add));
    return read;
  }

  /** The members that can be read. */
  <R, T> Map<String, T> map(JsonNode object, Class<R> type, Function<R, T> reading) {
    Map<String, T> read = new LinkedHashMap<>();
    if (!object.isObject()) {
      spoiled();
      return read;
    }
    object
        .entries()
        .forEach(
            entry ->
                read(entry.getValue(), type, reading)
                    .ifPresent(value -> read.put(entry.getKey(), value)));
    return read;
  }

  /** Empty where it cannot be read. */
  <R, T> Optional<T> read(JsonNode node, Class<R> type, Function<R, T> reading) {
    try {
      R row = MAPPER.readValueFromTree(node, Argument.of(type));
      return Optional.of(reading.apply(Objects.requireNonNull(row)));
    } catch (IOException | RuntimeException wrongShape) {
      // Reading a value touches nothing but the value, so whatever goes wrong lies in it.
      spoiled();
      return Optional.empty();
    }
  }

  static <T> JsonNode written(Argument<T> type, T value) {
    try {
      return MAPPER.writeValueToTree(type, value);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private void spoiled() {
    whole = false;
    if (TOLD.size() < MOST_TOLD && TOLD.add(place)) {
      LOG.warn("{} cannot be read whole: something other than Mosaic changed it", place);
    }
  }
}
