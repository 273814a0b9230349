package dev.mosaic.server.system.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Goes between Mosaic and Keycloak as a person's browser does: follows where it is sent, fills in
 * Keycloak's form, and speaks to Mosaic's API as Mosaic's pages do. It stops where a page of
 * Mosaic's begins.
 */
final class WanderingBrowser {
  private static final Pattern FORM =
      Pattern.compile("<form[^>]*id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"");
  private static final int MOST_REDIRECTS = 10;

  private final TrustfulCookies cookies = new TrustfulCookies();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final String mosaic;

  WanderingBrowser(String mosaic) {
    this.mosaic = mosaic;
  }

  /** Keycloak marks its cookies Secure over http, too, and browsers on this machine bear that. */
  private static final class TrustfulCookies extends CookieManager {
    @Override
    public void put(URI uri, Map<String, List<String>> headers) throws IOException {
      super.put(
          uri,
          headers.entrySet().stream()
              .collect(
                  Collectors.toMap(
                      Map.Entry::getKey,
                      header ->
                          header.getValue().stream()
                              .map(value -> value.replaceAll("(?i); *secure", ""))
                              .toList())));
    }
  }

  /**
   * Where the way ended.
   *
   * @param address of a page of Mosaic's, or of Keycloak's
   * @param body empty for Mosaic's pages, which are not fetched
   */
  record Stop(URI address, String body) {
    boolean isSignInForm() {
      return FORM.matcher(body).find();
    }

    /** Path and query, for Mosaic's pages. */
    String page() {
      return address.getRawQuery() == null
          ? address.getPath()
          : address.getPath() + "?" + address.getRawQuery();
    }
  }

  /** Opens an address, or a path of Mosaic's. */
  Stop open(String address) {
    return follow(URI.create(address.startsWith("/") ? mosaic + address : address));
  }

  /** Where a path of Mosaic's sends the browser, without going there. */
  String redirectOf(String path) {
    return send(HttpRequest.newBuilder(URI.create(mosaic + path)))
        .headers()
        .firstValue("Location")
        .orElse("");
  }

  /** Fills in Keycloak's form. */
  Stop signIn(Stop form, String username) {
    Matcher found = FORM.matcher(form.body());
    assertThat(found.find()).as(form.address() + ": " + form.body()).isTrue();
    URI action = form.address().resolve(found.group(1).replace("&amp;", "&"));
    String fields =
        "username="
            + username
            + "&password="
            + URLEncoder.encode(KeycloakRealm.PASSWORD, StandardCharsets.UTF_8)
            + "&credentialId=";
    HttpResponse<String> response =
        send(
            HttpRequest.newBuilder(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)));
    return response
        .headers()
        .firstValue("Location")
        .map(next -> follow(action.resolve(next)))
        .orElseGet(() -> new Stop(action, response.body()));
  }

  /** From Mosaic's button through Keycloak's form and back. */
  Stop signInAs(String username) {
    return signIn(open("/api/auth/oidc/login"), username);
  }

  Map<String, Object> get(String path, int status) {
    return call("GET", path, "", status);
  }

  Map<String, Object> post(String path, String json, int status) {
    return call("POST", path, json, status);
  }

  Map<String, Object> put(String path, String json, int status) {
    return call("PUT", path, json, status);
  }

  private Map<String, Object> call(String method, String path, String json, int status) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(mosaic + path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(json));
    cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().endsWith("mosaic_csrf"))
        .map(HttpCookie::getValue)
        .forEach(token -> request.header("X-CSRF-TOKEN", token));
    HttpResponse<String> response = send(request);
    assertThat(response.statusCode()).as(path + ": " + response.body()).isEqualTo(status);
    try {
      return response.body().isBlank() ? Map.of() : JSONObjectUtils.parse(response.body());
    } catch (ParseException noJson) {
      throw new IllegalStateException(response.body(), noJson);
    }
  }

  private Stop follow(URI first) {
    URI address = first;
    for (int i = 0; i < MOST_REDIRECTS; i++) {
      if (isPageOfMosaic(address)) {
        return new Stop(address, "");
      }
      HttpResponse<String> response = send(HttpRequest.newBuilder(address));
      String next = response.headers().firstValue("Location").orElse("");
      if (next.isEmpty()) {
        return new Stop(address, response.body());
      }
      address = address.resolve(next);
    }
    throw new AssertionError("sent on and on, at last to " + address);
  }

  private boolean isPageOfMosaic(URI address) {
    return address.toString().startsWith(mosaic) && !address.getPath().startsWith("/api/");
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }
}
