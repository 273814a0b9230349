package dev.mosaic.server.system.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.UUID;

/**
 * A realm of its own for one test, with Mosaic as its client, kept through Keycloak's admin
 * interface.
 *
 * @param name of the realm
 * @param clientKey what Keycloak itself calls the client; no two realms may use the same
 */
record KeycloakRealm(KeycloakServer keycloak, String name, String clientKey) {
  static final String CLIENT = "mosaic";
  static final String SECRET = "first-secret";
  static final String PASSWORD = "a good password";
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /**
   * Makes one.
   *
   * @param mosaic where its client lives
   */
  static KeycloakRealm at(String mosaic) {
    String key = UUID.randomUUID().toString();
    String name = "realm-" + key;
    KeycloakRealm realm = new KeycloakRealm(KeycloakServer.running(), name, key);
    realm.send(
        "POST",
        "",
        """
        {"realm":"%s","enabled":true,"sslRequired":"none",
         "roles":{"realm":[{"name":"mosaic-admins"}]},
         "clients":[{
           "id":"%s","clientId":"%s","secret":"%s","protocol":"openid-connect",
           "publicClient":false,"standardFlowEnabled":true,
           "redirectUris":["%s/*"],
           "attributes":{"pkce.code.challenge.method":"S256","post.logout.redirect.uris":"+"},
           "protocolMappers":[{
             "name":"roles","protocol":"openid-connect",
             "protocolMapper":"oidc-usermodel-realm-role-mapper",
             "config":{"claim.name":"mosaic_roles","id.token.claim":"true","multivalued":"true",
                       "jsonType.label":"String"}}]}]}
        """
            .formatted(name, key, CLIENT, SECRET, mosaic));
    return realm;
  }

  String issuer() {
    return keycloak.url() + "/realms/" + name;
  }

  /** Somebody at example.org who signs in with {@link #PASSWORD}. */
  void adds(String username, boolean verified, String... realmRoles) {
    send(
        "POST",
        "/" + name + "/users",
        """
        {"username":"%1$s","enabled":true,"email":"%1$s@example.org","emailVerified":%2$s,
         "firstName":"%1$s","lastName":"Person",
         "credentials":[{"type":"password","value":"%3$s","temporary":false}]}
        """
            .formatted(username, verified, PASSWORD));
    for (String role : realmRoles) {
      String found = send("GET", "/" + name + "/roles/" + role, "");
      send(
          "POST",
          "/" + name + "/users/" + keyOf(username) + "/role-mappings/realm",
          "[" + found + "]");
    }
  }

  void takes(String username, String role) {
    String found = send("GET", "/" + name + "/roles/" + role, "");
    send(
        "DELETE",
        "/" + name + "/users/" + keyOf(username) + "/role-mappings/realm",
        "[" + found + "]");
  }

  void removes(String username) {
    send("DELETE", "/" + name + "/users/" + keyOf(username), "");
  }

  void changesSecret(String secret) {
    send(
        "PUT",
        "/" + name + "/clients/" + clientKey,
        "{\"clientId\":\"%s\",\"secret\":\"%s\"}".formatted(CLIENT, secret));
  }

  private String keyOf(String username) {
    String list = send("GET", "/" + name + "/users?exact=true&username=" + username, "");
    return text(list.substring(1, list.length() - 1), "id");
  }

  private String send(String method, String path, String json) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(keycloak.url() + "/admin/realms" + path))
            .header("Authorization", "Bearer " + adminToken())
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(json))
            .build();
    return answer(request);
  }

  private String adminToken() {
    String form =
        "grant_type=password&client_id=admin-cli&username="
            + KeycloakServer.ADMIN
            + "&password="
            + URLEncoder.encode(KeycloakServer.ADMIN_PASSWORD, StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(keycloak.url() + "/realms/master/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    return text(answer(request), "access_token");
  }

  private static String answer(HttpRequest request) {
    try {
      HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
      assertThat(response.statusCode()).as(request + ": " + response.body()).isBetween(200, 204);
      return response.body();
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }

  private static String text(String json, String member) {
    try {
      return JSONObjectUtils.getString(JSONObjectUtils.parse(json), member);
    } catch (ParseException noJson) {
      throw new IllegalStateException(json, noJson);
    }
  }
}
