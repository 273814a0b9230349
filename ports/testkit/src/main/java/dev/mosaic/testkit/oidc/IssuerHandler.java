package dev.mosaic.testkit.oidc;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.mosaic.testkit.oidc.Grants.Grant;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes an issuer's calls. */
final class IssuerHandler implements HttpHandler {
  private static final String JSON = "application/json";
  private static final int HUGE = 2 << 20;

  private final String url;
  private final IssuerState state;
  private final IssuerTokens tokens;

  IssuerHandler(String url, IssuerState state, Clock clock) {
    this.url = url;
    this.state = state;
    this.tokens = new IssuerTokens(url, clock);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    state.count(path);
    String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    try (exchange) {
      if (!failed(exchange)) {
        route(exchange, path, form);
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private void route(HttpExchange exchange, String path, String form) throws IOException {
    switch (path) {
      case "/.well-known/openid-configuration" ->
          answer(exchange, 200, JSON, JsonWriter.write(document()));
      case "/keys" -> answer(exchange, 200, JSON, JsonWriter.write(state.keys().published()));
      case "/authorize" -> signIn(exchange, Query.of(exchange.getRequestURI()));
      case "/token" -> token(exchange, Query.parse(form));
      case "/userinfo" -> userInfo(exchange);
      default -> answer(exchange, 404, "text/plain", "nothing here");
    }
  }

  /** Whether a fault of the whole server answered, or kept from answering. */
  private boolean failed(HttpExchange exchange) throws IOException, InterruptedException {
    if (state.has(IssuerFault.HANG)) {
      state.awaitHealing();
      return true;
    }
    if (state.has(IssuerFault.CUT)) {
      exchange.sendResponseHeaders(200, 1_000);
      exchange.getResponseBody().write('{');
      exchange.getResponseBody().flush();
      throw new IOException("cut on purpose");
    }
    if (state.has(IssuerFault.REDIRECT)) {
      exchange.getResponseHeaders().set("Location", "http://127.0.0.1:9/elsewhere");
      answer(exchange, 302, "text/plain", "");
    } else if (state.has(IssuerFault.NOT_FOUND)) {
      answer(exchange, 404, "text/plain", "nothing here");
    } else if (state.has(IssuerFault.WEB_PAGE)) {
      answer(exchange, 200, "text/html", "<!doctype html><title>Welcome</title>");
    } else if (state.has(IssuerFault.BROKEN)) {
      answer(exchange, 500, "text/plain", "broken");
    } else if (state.has(IssuerFault.HUGE)) {
      answer(exchange, 200, JSON, "{\"padding\":\"" + "x".repeat(HUGE) + "\"}");
    } else {
      return false;
    }
    return true;
  }

  private Map<String, Object> document() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("issuer", state.has(IssuerFault.ANOTHER_ISSUER) ? "https://another.example" : url);
    document.put("authorization_endpoint", url + "/authorize");
    document.put("token_endpoint", url + "/token");
    document.put("userinfo_endpoint", url + "/userinfo");
    document.put("jwks_uri", url + "/keys");
    document.put("end_session_endpoint", url + "/end-session");
    document.put("response_types_supported", List.of("code"));
    document.put("subject_types_supported", List.of("public"));
    document.put("id_token_signing_alg_values_supported", List.of("RS256"));
    document.put("code_challenge_methods_supported", List.of("plain", "S256"));
    document.put(
        "token_endpoint_auth_methods_supported",
        List.of("client_secret_basic", "client_secret_post"));
    document.put("authorization_response_iss_parameter_supported", true);
    return state.edited(document);
  }

  private void signIn(HttpExchange exchange, Query asked) throws IOException {
    Map<String, String> back = new LinkedHashMap<>();
    back.put("code", state.grants().issue(asked, state.person()));
    back.put("state", asked.get("state"));
    if (!state.has(IssuerFault.NO_NAME_AT_RETURN)) {
      back.put(
          "iss", state.has(IssuerFault.ANOTHER_NAME_AT_RETURN) ? "https://another.example" : url);
    }
    String location = new Query(back).behind(asked.get("redirect_uri")).toString();
    exchange.getResponseHeaders().set("Location", location);
    answer(exchange, 302, "text/plain", "");
  }

  private void token(HttpExchange exchange, Query form) throws IOException {
    if (state.has(IssuerFault.BARE_UNAUTHORIZED)) {
      answer(exchange, 401, "text/plain", "no");
    } else if (state.has(IssuerFault.UNAUTHORIZED_CLIENT)) {
      refuse(exchange, 401, "unauthorized_client");
    } else if (state.has(IssuerFault.ODD_REFUSAL)) {
      refuse(exchange, 400, "temporarily_confused");
    } else if (!isClient(exchange.getRequestHeaders().getFirst("Authorization"), form)) {
      refuse(exchange, 401, "invalid_client");
    } else {
      Optional<Grant> grant =
          state
              .grants()
              .redeem(
                  form.get("code"),
                  ScriptedIssuer.CLIENT_ID,
                  form.get("redirect_uri"),
                  form.get("code_verifier"));
      if (grant.isEmpty()
          || state.has(IssuerFault.LOST_CODES)
          || !form.get("grant_type").equals("authorization_code")) {
        refuse(exchange, 400, "invalid_grant");
      } else {
        answer(exchange, 200, JSON, JsonWriter.write(tokensFor(grant.get())));
      }
    }
  }

  private Map<String, Object> tokensFor(Grant grant) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("token_type", "Bearer");
    body.put("expires_in", 300);
    body.put("access_token", "access-of-" + grant.person().subject());
    if (!state.has(IssuerFault.NO_ID_TOKEN)) {
      body.put(
          "id_token",
          tokens.make(grant, state.keys(), state.secret(), state.withheld(), state.faults()));
    }
    return body;
  }

  private void userInfo(HttpExchange exchange) throws IOException {
    IssuerPerson person = state.person();
    String wanted = "Bearer access-of-" + person.subject();
    if (!wanted.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      answer(exchange, 401, "text/plain", "no");
    } else {
      Map<String, Object> claims = new LinkedHashMap<>(person.claims());
      if (state.has(IssuerFault.SOMEBODY_ELSE)) {
        claims.put("sub", "subject-of-somebody-else");
      }
      tellOf(exchange, claims);
    }
  }

  private void tellOf(HttpExchange exchange, Map<String, Object> claims) throws IOException {
    claims.put("iss", url);
    claims.put(
        "aud",
        state.has(IssuerFault.USER_INFO_OF_ANOTHER_CLIENT)
            ? "another-client"
            : ScriptedIssuer.CLIENT_ID);
    if (state.has(IssuerFault.SIGNED_USER_INFO)
        || state.has(IssuerFault.USER_INFO_OF_ANOTHER_CLIENT)) {
      answer(exchange, 200, "application/jwt", state.keys().sign(claims));
    } else if (state.has(IssuerFault.FORGED_USER_INFO)) {
      String forged = IssuerKeys.unpublished(state.keys().id()).sign(claims);
      answer(exchange, 200, "application/jwt;charset=UTF-8", forged);
    } else if (state.has(IssuerFault.UNSIGNED_USER_INFO)) {
      answer(exchange, 200, "application/jwt", IssuerKeys.unsigned(claims));
    } else {
      claims.keySet().removeAll(List.of("iss", "aud"));
      answer(exchange, 200, JSON, JsonWriter.write(claims));
    }
  }

  /** By header where the document offers that, else by form; never by both. */
  private boolean isClient(@Nullable String header, Query form) {
    boolean byForm =
        List.of("client_secret_post")
            .equals(document().get("token_endpoint_auth_methods_supported"));
    String secret = state.secret();
    if (byForm) {
      return header == null
          && form.get("client_id").equals(ScriptedIssuer.CLIENT_ID)
          && form.get("client_secret").equals(secret);
    }
    if (header == null || !header.startsWith("Basic ") || !form.get("client_secret").isEmpty()) {
      return false;
    }
    String[] parts =
        new String(Base64.getDecoder().decode(header.substring(6)), StandardCharsets.UTF_8)
            .split(":", -1);
    return parts.length == 2
        && URLDecoder.decode(parts[0], StandardCharsets.UTF_8).equals(ScriptedIssuer.CLIENT_ID)
        && URLDecoder.decode(parts[1], StandardCharsets.UTF_8).equals(secret);
  }

  private static void refuse(HttpExchange exchange, int status, String error) throws IOException {
    answer(exchange, status, JSON, JsonWriter.write(Map.of("error", error)));
  }

  private static void answer(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
  }
}
