package dev.mosaic.server.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.application.session.SessionTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Speaks to the API as the pages do: with cookies and the CSRF header. */
public final class Browser {
  private final CookieManager cookies = new CookieManager();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final String base;
  private final Map<String, String> headers = new LinkedHashMap<>();

  public Browser(String base) {
    this.base = base;
  }

  /** An answer with its body as text. */
  public record Answer(int status, String body) {
    public Answer expect(int wanted) {
      assertThat(status).as(body).isEqualTo(wanted);
      return this;
    }
  }

  /** Sends this with every call from now on. */
  Browser with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  /** As if these had been set as cookies. */
  Browser withSession(SessionTokens tokens) {
    keep("mosaic_session", tokens.access().reveal(), "/");
    keep("mosaic_refresh", tokens.refresh().reveal(), "/api/auth");
    return this;
  }

  /** As if it had been signed in a while ago: only the way to the next pair is there. */
  Browser withRefresh(SessionTokens tokens) {
    keep("mosaic_refresh", tokens.refresh().reveal(), "/api/auth");
    return this;
  }

  private void keep(String name, String value, String path) {
    HttpCookie cookie = new HttpCookie(name, value);
    cookie.setPath(path);
    cookie.setDomain(URI.create(base).getHost());
    cookie.setVersion(0);
    cookies.getCookieStore().add(URI.create(base), cookie);
  }

  Answer send(String method, String path) {
    return answer(request(path).method(method, BodyPublishers.noBody()));
  }

  Answer send(String method, String path, String json) {
    return answer(json(path, method, json));
  }

  public Answer get(String path) {
    return answer(request(path).GET());
  }

  public Answer post(String path, String json) {
    return answer(json(path, "POST", json));
  }

  /** Sends a file as it is. */
  Answer upload(String path, byte[] content) {
    return answer(
        request(path)
            .header("Content-Type", "application/octet-stream")
            .POST(BodyPublishers.ofByteArray(content)));
  }

  Answer put(String path, String json) {
    return answer(json(path, "PUT", json));
  }

  /** Its cookies, as it sends them. */
  public String cookies() {
    return cookies.getCookieStore().getCookies().stream()
        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  /** A streamed answer, line by line as it comes. */
  public HttpResponse<Stream<String>> stream(String path, String json) {
    return send(json(path, "POST", json), BodyHandlers.ofLines());
  }

  /** A stream of events, line by line as they come; closing it hangs up. */
  Stream<String> events(String path) {
    return send(request(path).GET(), BodyHandlers.ofLines()).body();
  }

  private HttpRequest.Builder json(String path, String method, String json) {
    return request(path)
        .header("Content-Type", "application/json")
        .method(method, BodyPublishers.ofString(json));
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "*/*");
    headers.forEach(request::header);
    cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().endsWith("mosaic_csrf"))
        .map(HttpCookie::getValue)
        .forEach(token -> request.header("X-CSRF-TOKEN", token));
    return request;
  }

  private Answer answer(HttpRequest.Builder request) {
    HttpResponse<String> response = send(request, BodyHandlers.ofString());
    return new Answer(response.statusCode(), response.body());
  }

  private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
    try {
      return http.send(request.build(), body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
