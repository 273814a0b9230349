package dev.mosaic.adapters.http.server;

import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Calls the server as a page of the web app does: with cookies, and the CSRF token where needed.
 */
public final class Browser {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final URI base;
  private final Map<String, String> cookies = new ConcurrentHashMap<>();
  private final Map<String, String> headers = new LinkedHashMap<>();

  Browser(URI base) {
    this.base = base;
  }

  /** Sends this with every call from now on. */
  public Browser with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  /** Calls the server by this name from now on, as browsers that found it in the DNS do. */
  public Browser at(String host) {
    return with("Host", host);
  }

  public Browser withCookie(String name, String value) {
    cookies.put(name, value);
    return this;
  }

  public String cookie(String name) {
    return cookies.getOrDefault(name, "");
  }

  private String csrf() {
    return cookies.getOrDefault("__Host-mosaic_csrf", cookie("mosaic_csrf"));
  }

  /** Another browser that stole this one's cookies. */
  public Browser copy() {
    Browser copy = new Browser(base);
    copy.cookies.putAll(cookies);
    return copy;
  }

  public void forget(String cookie) {
    cookies.remove(cookie);
  }

  public Answer get(String path) {
    return send("GET", path, null);
  }

  public Answer post(String path, String json) {
    return send("POST", path, json);
  }

  public Answer post(String path) {
    return send("POST", path, null);
  }

  public Answer send(String method, String path, String json) {
    return send(builder(method, path, json).build());
  }

  public Answer send(HttpRequest request) {
    try {
      HttpResponse<byte[]> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
      keepCookies(response);
      return new Answer(
          response.statusCode(),
          response.headers().map(),
          new String(response.body(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** An answer read as it comes. */
  public HttpResponse<InputStream> stream(String method, String path, String json) {
    try {
      return CLIENT.send(
          builder(method, path, json).build(), HttpResponse.BodyHandlers.ofInputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public HttpRequest.Builder builder(String method, String path, String json) {
    HttpRequest.Builder builder = HttpRequest.newBuilder(base.resolve(path));
    if (json == null) {
      builder.method(method, HttpRequest.BodyPublishers.noBody());
    } else {
      builder.method(method, HttpRequest.BodyPublishers.ofString(json));
      builder.header("Content-Type", "application/json");
    }
    if (!cookies.isEmpty()) {
      builder.header("Cookie", cookieHeader());
    }
    if (!method.equals("GET") && !csrf().isEmpty()) {
      builder.header("X-CSRF-TOKEN", csrf());
    }
    headers.forEach(builder::setHeader);
    return builder;
  }

  public String cookieHeader() {
    return cookies.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  private void keepCookies(HttpResponse<?> response) {
    for (String line : response.headers().allValues("Set-Cookie")) {
      String[] pair = line.split(";", 2)[0].split("=", 2);
      if (line.contains("Max-Age=0")) {
        cookies.remove(pair[0]);
      } else {
        cookies.put(pair[0], pair[1]);
      }
    }
  }

  /** What came back. */
  public record Answer(int status, Map<String, List<String>> headers, String body) {
    /** Fails with the whole answer unless it has this status. */
    public Answer expect(int wanted) {
      if (status != wanted) {
        throw new AssertionError("expected " + wanted + ", got " + status + ": " + body);
      }
      return this;
    }

    /** Fails unless it is a problem document of this status and code. */
    public Answer expectProblem(int wanted, String code) {
      expect(wanted);
      if (!header("content-type").startsWith("application/problem+json")
          || !code.equals(json("code"))) {
        throw new AssertionError("expected problem " + code + ", got: " + headers + body);
      }
      return this;
    }

    public String header(String name) {
      return headers.entrySet().stream()
          .filter(header -> header.getKey().equalsIgnoreCase(name))
          .map(header -> header.getValue().getFirst())
          .findFirst()
          .orElse("");
    }

    public List<String> setCookies() {
      return headers.entrySet().stream()
          .filter(header -> header.getKey().equalsIgnoreCase("set-cookie"))
          .flatMap(header -> header.getValue().stream())
          .toList();
    }

    public String setCookie(String name) {
      return setCookies().stream()
          .filter(line -> line.startsWith(name + "="))
          .findFirst()
          .orElse("");
    }

    /** The member at a dotted path, e.g. `errors.0.field`; "null" if it is null or absent. */
    public String json(String path) {
      JsonNode node = tree(body);
      for (String step : path.split("\\.")) {
        if (node == null) {
          return "null";
        }
        node = step.matches("\\d+") ? node.get(Integer.parseInt(step)) : node.get(step);
      }
      return node == null || node.isNull() ? "null" : node.coerceStringValue();
    }

    private static JsonNode tree(String json) {
      try {
        return ObjectMapper.getDefault().readValue(json, Argument.of(JsonNode.class));
      } catch (IOException e) {
        throw new UncheckedIOException("not JSON: " + json, e);
      }
    }
  }
}
