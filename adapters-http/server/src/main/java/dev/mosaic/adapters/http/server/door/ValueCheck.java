package dev.mosaic.adapters.http.server.door;

import dev.mosaic.application.provider.KeyChange;
import dev.mosaic.application.request.TextChange;
import dev.mosaic.domain.secret.SecretText;
import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;

/** Holds single values against what they are to become. */
final class ValueCheck {
  private final FieldErrors errors;

  ValueCheck(FieldErrors errors) {
    this.errors = errors;
  }

  void check(String path, JsonNode node, Argument<?> type) {
    Class<?> kind = type.getType();
    if (isText(kind)) {
      string(path, node, type);
    } else if (kind == Integer.class || kind == int.class) {
      whole(path, node, type, Integer.MIN_VALUE, Integer.MAX_VALUE);
    } else if (kind == Long.class || kind == long.class) {
      whole(path, node, type, Long.MIN_VALUE, Long.MAX_VALUE);
    } else if (kind == Boolean.class || kind == boolean.class) {
      truth(path, node);
    } else if (kind == Double.class || kind == double.class) {
      number(path, node);
    } else if (kind == Instant.class) {
      time(path, node);
    } else {
      // Found by the first call of the operation, which every operation gets from the tests.
      throw new IllegalStateException("no rule for a member of type " + kind.getName());
    }
  }

  private static boolean isText(Class<?> kind) {
    return kind == String.class
        || kind == SecretText.class
        || kind == KeyChange.class
        || kind == TextChange.class;
  }

  void text(String path, String text) {
    if (PlainText.isBroken(text)) {
      errors.brokenText(path);
    }
  }

  private void string(String path, JsonNode node, Argument<?> type) {
    if (!node.isString()) {
      errors.wrongType(path, "a text");
      return;
    }
    String text = node.getStringValue();
    if (PlainText.characters(text) > Constraints.most(type)) {
      errors.tooLong(path, "%,d characters".formatted(Constraints.most(type)));
    } else {
      text(path, text);
    }
  }

  private void whole(String path, JsonNode node, Argument<?> type, long lowest, long highest) {
    if (!node.isNumber() || !isWhole(node.getNumberValue())) {
      errors.wrongType(path, "a whole number");
      return;
    }
    long least = Constraints.least(type, lowest);
    long most = Constraints.greatest(type, highest);
    BigInteger value = node.getBigIntegerValue();
    if (value.compareTo(BigInteger.valueOf(least)) < 0
        || value.compareTo(BigInteger.valueOf(most)) > 0) {
      errors.outOfRange(path, rangeOf(least, most, lowest, highest));
    }
  }

  private static String rangeOf(long least, long most, long lowest, long highest) {
    if (most == highest && least > lowest) {
      return "at least %,d".formatted(least);
    }
    return most == highest ? "a smaller number" : "%,d to %,d".formatted(least, most);
  }

  private static boolean isWhole(Number number) {
    return number instanceof Integer || number instanceof Long || number instanceof BigInteger;
  }

  private void truth(String path, JsonNode node) {
    if (!node.isBoolean()) {
      errors.wrongType(path, "true or false");
    }
  }

  private void number(String path, JsonNode node) {
    if (!node.isNumber()) {
      errors.wrongType(path, "a number");
    } else if (!Double.isFinite(node.getDoubleValue())) {
      errors.outOfRange(path, "a smaller number");
    }
  }

  private void time(String path, JsonNode node) {
    if (!node.isString() || !isTime(node.getStringValue())) {
      errors.wrongType(path, "a time such as 2026-11-21T08:00:00Z");
    }
  }

  private static boolean isTime(String text) {
    try {
      Instant.parse(text);
      return true;
    } catch (DateTimeException noTime) {
      return false;
    }
  }
}
