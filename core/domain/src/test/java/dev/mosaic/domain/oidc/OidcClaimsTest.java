package dev.mosaic.domain.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OidcClaimsTest {
  private static final OidcSettings.AdminClaim ADMIN =
      new OidcSettings.AdminClaim("roles", "admin");

  @Test
  void takesAnAddressForVerifiedOnlyWhereTheIssuerSaysSo() {
    assertThat(verified(true)).isTrue();
    assertThat(verified("true")).isTrue();
    for (Object other : List.of(false, "TRUE", "yes", 1, List.of(true), Map.of("true", true))) {
      assertThat(verified(other)).as("%s", other).isFalse();
    }
    assertThat(claims(Map.of()).emailVerified()).isFalse();
  }

  @Test
  void readsTextsOnly() {
    OidcClaims claims = claims(Map.of("email", 7, "name", " ", "preferred_username", "ada"));

    assertThat(claims.email()).isNull();
    assertThat(claims.name()).isNull();
    assertThat(claims.preferredUsername()).isEqualTo("ada");
  }

  @Test
  void makesAnAdministratorOfWhoeverHasTheWholeValue() {
    assertThat(claims(Map.of("roles", "admin")).fulfil(ADMIN)).isTrue();
    assertThat(claims(Map.of("roles", List.of("user", "admin"))).fulfil(ADMIN)).isTrue();
    assertThat(claims(Map.of("roles", "administrator")).fulfil(ADMIN)).isFalse();
    assertThat(claims(Map.of("roles", "Admin")).fulfil(ADMIN)).isFalse();
    assertThat(claims(Map.of("roles", List.of(List.of("admin")))).fulfil(ADMIN)).isFalse();
    assertThat(claims(Map.of("roles", Map.of("admin", true))).fulfil(ADMIN)).isFalse();
    assertThat(claims(Map.of()).fulfil(ADMIN)).isFalse();
  }

  @Test
  void makesAnAdministratorByATruthValueToo() {
    assertThat(
            claims(Map.of("is_admin", true))
                .fulfil(new OidcSettings.AdminClaim("is_admin", "true")))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "realm.roles, true",
    "realm.roles.more, false",
    "realm, false",
    "realm..roles, false"
  })
  void followsDotsIntoObjects(String path, boolean found) {
    OidcClaims claims = claims(Map.of("realm", Map.of("roles", List.of("admin"))));

    assertThat(claims.fulfil(new OidcSettings.AdminClaim(path, "admin"))).isEqualTo(found);
  }

  @Test
  void prefersAClaimWhoseNameHasTheDotsItself() {
    OidcClaims claims = claims(Map.of("realm.roles", "user", "realm", Map.of("roles", "admin")));

    assertThat(claims.fulfil(new OidcSettings.AdminClaim("realm.roles", "admin"))).isFalse();
    assertThat(claims.fulfil(new OidcSettings.AdminClaim("realm.roles", "user"))).isTrue();
  }

  private static boolean verified(Object told) {
    return claims(Map.of("email_verified", told)).emailVerified();
  }

  private static OidcClaims claims(Map<String, Object> all) {
    return OidcClaims.of("https://issuer.test", all);
  }
}
