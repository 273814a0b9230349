package dev.mosaic.adapters.http.server.door;

import io.micronaut.core.order.Ordered;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.web.router.MethodBasedRouteInfo;
import io.micronaut.web.router.RouteAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Holds what stands in an address and in the head of a request to the rule for texts. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class RequestCheck implements Ordered {
  // An issuer's code and state are the longest there are.
  private static final int MOST_BYTES = 3_000;
  // Integer.parseInt reads a leading plus and the digits of every script.
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,19}");

  @RequestFilter
  void check(HttpRequest<?> request) {
    FieldErrors errors = new FieldErrors();
    headers(request, errors);
    Map<String, Argument<?>> known = queryOf(request);
    request.getParameters().forEach((name, values) -> query(name, values, known.get(name), errors));
    errors.throwIfAny();
  }

  private static void headers(HttpRequest<?> request, FieldErrors errors) {
    request
        .getHeaders()
        .forEach(
            (name, values) -> {
              if (values.stream().anyMatch(RequestCheck::isUnprintable)) {
                errors.brokenText(PlainText.tellable(name));
              }
            });
  }

  private static boolean isUnprintable(String header) {
    return header.chars().anyMatch(c -> c < ' ' && c != '\t' || c == 0x7f);
  }

  private static void query(
      String name, List<String> values, @Nullable Argument<?> argument, FieldErrors errors) {
    String path = PlainText.tellable(name);
    if (argument != null && values.size() > 1) {
      errors.repeated(path);
    } else if (argument != null
        && isWhole(argument)
        && !WHOLE.matcher(values.getFirst()).matches()) {
      errors.wrongType(path, "a whole number");
    } else if (PlainText.isBroken(name) || values.stream().anyMatch(PlainText::isBroken)) {
      errors.brokenText(path);
    } else if (values.stream().anyMatch(value -> PlainText.bytes(value) > MOST_BYTES)) {
      errors.tooLong(path, "%,d bytes".formatted(MOST_BYTES));
    } else if (argument != null && PlainText.characters(values.getFirst()) > most(argument)) {
      errors.tooLong(path, "%,d characters".formatted(most(argument)));
    }
  }

  private static int most(Argument<?> argument) {
    return argument.getAnnotationMetadata().intValue(MostCharacters.class).orElse(MOST_BYTES);
  }

  private static boolean isWhole(Argument<?> argument) {
    Class<?> type = argument.getType();
    return type == int.class || type == Integer.class || type == long.class || type == Long.class;
  }

  private static Map<String, Argument<?>> queryOf(HttpRequest<?> request) {
    Map<String, Argument<?>> known = new HashMap<>();
    if (RouteAttributes.getRouteInfo(request).orElse(null)
        instanceof MethodBasedRouteInfo<?, ?> route) {
      for (Argument<?> argument : route.getTargetMethod().getArguments()) {
        if (argument.getAnnotationMetadata().hasAnnotation(QueryValue.class)) {
          known.put(argument.getName(), argument);
        }
      }
    }
    return known;
  }

  @Override
  public int getOrder() {
    // Who calls is asked first: a stranger learns nothing of what an address takes.
    return ServerFilterPhase.SECURITY.after();
  }
}
