package dev.mosaic.adapters.http.server.door;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mosaic.application.provider.KeyChange;
import dev.mosaic.application.request.TextChange;
import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.beans.BeanIntrospector;
import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds a body against the record it is to become. Types are taken as they are: nothing is made a
 * number, a boolean or a text that was none; what the record does not name is refused.
 */
final class BodyCheck {
  private final FieldErrors errors = new FieldErrors();
  private final ValueCheck values = new ValueCheck(errors);

  private BodyCheck() {}

  /**
   * @throws dev.mosaic.adapters.http.server.problem.Problem that names every path to correct
   */
  static void check(JsonNode body, Argument<?> type) {
    BodyCheck check = new BodyCheck();
    if (body.isNull()) {
      check.errors.required("");
    } else {
      check.value("", body, formOf(type));
    }
    check.errors.throwIfAny();
  }

  private static Argument<?> formOf(Argument<?> type) {
    return type.getAnnotationMetadata()
        .classValue(OpenForm.class)
        .<Argument<?>>map(Argument::of)
        .orElse(type);
  }

  private void value(String path, JsonNode node, Argument<?> type) {
    Class<?> kind = type.getType();
    if (kind == JsonNode.class || kind == Object.class) {
      anything(path, node);
    } else if (Collection.class.isAssignableFrom(kind)) {
      list(path, node, type);
    } else {
      Optional<BeanIntrospection<Object>> members = membersOf(kind);
      if (members.isPresent()) {
        object(path, node, members.get());
      } else {
        values.check(path, node, type);
      }
    }
  }

  /** Somebody else's form, which is passed on: only its texts are looked at. */
  private void anything(String path, JsonNode node) {
    if (errors.isFull()) {
      return;
    }
    if (node.isString()) {
      values.text(path, node.getStringValue());
    } else if (node.isArray()) {
      int index = 0;
      for (JsonNode item : node.values()) {
        anything(at(path, index++), item);
      }
    } else if (node.isObject()) {
      for (Map.Entry<String, JsonNode> member : node.entries()) {
        String below = below(path, member.getKey());
        values.text(below, member.getKey());
        anything(below, member.getValue());
      }
    }
  }

  private void list(String path, JsonNode node, Argument<?> type) {
    if (!node.isArray()) {
      errors.wrongType(path, "a list");
      return;
    }
    if (node.size() > Constraints.most(type)) {
      errors.tooMany(path, Constraints.most(type));
      return;
    }
    Argument<?> item = type.getFirstTypeVariable().orElse(Argument.OBJECT_ARGUMENT);
    int index = 0;
    for (JsonNode each : node.values()) {
      String here = at(path, index++);
      if (each.isNull()) {
        errors.wrongType(here, "a value, not null,");
      } else {
        value(here, each, item);
      }
    }
  }

  private void object(String path, JsonNode node, BeanIntrospection<Object> record) {
    if (!node.isObject()) {
      errors.wrongType(path, "an object");
      return;
    }
    Map<String, Argument<?>> members = new LinkedHashMap<>();
    for (Argument<?> member : record.getConstructorArguments()) {
      members.put(nameOf(member), member);
    }
    boolean open = record.hasAnnotation(OpenForm.class);
    for (Map.Entry<String, JsonNode> given : node.entries()) {
      if (!members.containsKey(given.getKey())) {
        unknown(below(path, given.getKey()), given, open);
      }
    }
    members.forEach((name, member) -> member(below(path, name), node.get(name), member));
  }

  private void unknown(String path, Map.Entry<String, JsonNode> given, boolean open) {
    if (open) {
      values.text(path, given.getKey());
      anything(path, given.getValue());
    } else {
      errors.unknownMember(path);
    }
  }

  private void member(String path, @Nullable JsonNode node, Argument<?> type) {
    if (node == null) {
      if (isRequired(type)) {
        errors.required(path);
      }
    } else if (!node.isNull()) {
      value(path, node, type);
    } else if (!takesNull(type)) {
      errors.required(path);
    }
  }

  // A member whose absence would mean something must be there, even where null may be said.
  private static boolean isRequired(Argument<?> member) {
    return member.getAnnotationMetadata().booleanValue(JsonProperty.class, "required").orElse(false)
        || !takesNull(member);
  }

  private static boolean takesNull(Argument<?> member) {
    return member.isNullable()
        || member.getType() == KeyChange.class
        || member.getType() == TextChange.class;
  }

  private static String nameOf(Argument<?> member) {
    return member
        .getAnnotationMetadata()
        .stringValue(JsonProperty.class)
        .filter(name -> !name.isEmpty())
        .orElse(member.getName());
  }

  private static Optional<BeanIntrospection<Object>> membersOf(Class<?> type) {
    @SuppressWarnings("unchecked")
    Class<Object> record = (Class<Object>) type;
    return type.isRecord() && type.getPackageName().startsWith("dev.mosaic.adapters.http.")
        ? BeanIntrospector.SHARED.findIntrospection(record)
        : Optional.empty();
  }

  private static String at(String path, int index) {
    return path + "[" + index + "]";
  }

  private static String below(String path, String member) {
    return path.isEmpty() ? PlainText.tellable(member) : path + "." + PlainText.tellable(member);
  }
}
