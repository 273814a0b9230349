package dev.mosaic.adapters.http.server.download;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.mosaic.adapters.http.server.Browser;
import dev.mosaic.adapters.http.server.HttpWorld;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signed links, as whoever got hold of one uses them. */
class DownloadLinkTest {
  private static final String CSV = "/api/admin/audit/export?format=csv&search=a%20b%27c";
  private static final String LINK = "&link=";

  private final HttpWorld world = HttpWorld.started();
  private final Browser ada = world.admin();
  private final Browser anybody = world.browser();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void opensItsDownloadWithoutASession() {
    Browser.Answer made = ada.post("/api/auth/download-links", body(CSV)).expect(201);

    assertThat(made.json("address")).startsWith(CSV + LINK);
    assertThat(made.json("expiresAt"))
        .isEqualTo(world.clock.instant().plus(Duration.ofSeconds(60)).toString());
    assertThat(anybody.get(made.json("address")).expect(200).header("content-disposition"))
        .contains("audit.csv");
    Browser.Answer log = ada.get("/api/admin/audit").expect(200);
    assertThat(log.json("data.0.action")).isEqualTo("audit.exported");
    assertThat(log.json("data.0.actor.username")).isEqualTo("ada");
  }

  @Test
  void opensADownloadWithoutAQueryToo() {
    anybody.get(linkTo("/api/admin/audit/export")).expect(200);
  }

  @Test
  void opensItOnce() {
    String link = linkTo(CSV);
    anybody.get(link).expect(200);

    refused(link);
  }

  @Test
  void isOverAfterAMinute() {
    String link = linkTo(CSV);
    world.clock.advance(Duration.ofSeconds(60));

    refused(link);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/admin/audit/export?format=json&search=a%20b%27c",
        "/api/admin/audit/export?format=csv",
        "/api/admin/audit/export?format=csv&search=a+b%27c",
        "/api/admin/audit/export?search=a%20b%27c&format=csv"
      })
  void opensNoOtherDownload(String other) {
    refused(other + LINK + tokenOf(linkTo(CSV)));
  }

  @Test
  void opensNothingWhereSomethingStandsBehindIt() {
    refused(linkTo(CSV) + "&action=session.");
    refused(CSV + LINK + "x" + LINK + tokenOf(linkTo(CSV)));
    refused(CSV + "&%6Cink=" + tokenOf(linkTo(CSV)));
  }

  @Test
  void opensNothingElseOfTheApi() {
    String token = tokenOf(linkTo(CSV));

    refused("/api/admin/audit?link=" + token);
    refused("/api/auth/me?link=" + token);
    anybody.send("HEAD", linkTo(CSV), null).expect(401);
    world.browser().with("Authorization", "Bearer " + token).get(CSV).expect(401);
    world.browser().with("Authorization", "Bearer " + token).get("/api/auth/me").expect(401);
  }

  @Test
  void isWorthNothingAltered() throws ParseException, JOSEException {
    String token = tokenOf(linkTo(CSV));
    JWTClaimsSet claims = SignedJWT.parse(token).getJWTClaimsSet();
    String key = HttpWorld.LINK_KEY.reveal();
    String longer =
        "a link's key that only HS512 would want, as it is of 64 bytes at the very least";

    refused(CSV + LINK + token.substring(0, token.length() - 4) + "AAAA");
    refused(CSV + LINK + new PlainJWT(claims).serialize());
    refused(CSV + LINK + signed(claims, JWSAlgorithm.HS256, longer));
    refused(CSV + LINK + signed(claims, JWSAlgorithm.HS384, key));
    refused(CSV + LINK + token.substring(0, token.lastIndexOf('.') + 1));
    refused(CSV + LINK + "nonsense");
    anybody.get(CSV + LINK + signed(claims, JWSAlgorithm.HS256, key)).expect(200);
  }

  @Test
  void endsWithTheSessionItWasMadeUnder() {
    String link = linkTo(CSV);
    ada.post("/api/auth/logout").expect(204);

    refused(link);
  }

  @Test
  void endsWithItsPersonsAccess() {
    String link = linkOf(world.member("bob"), CSV);
    world.deactivate("bob");

    refused(link);
  }

  @Test
  void opensForItsPersonWhoeverFollowsIt() {
    Browser bob = world.member("bob");

    anybody.get(linkOf(bob, CSV)).expectProblem(403, "forbidden");
    ada.get(linkOf(bob, CSV)).expectProblem(403, "forbidden");
    bob.get(linkOf(ada, CSV)).expect(200);
  }

  @Test
  void isUsedByOneOfManyAtOnce() {
    String link = linkTo(CSV);

    List<Integer> answers =
        IntStream.range(0, 8).parallel().mapToObj(i -> world.browser().get(link).status()).toList();

    assertThat(answers).containsOnlyOnce(200).hasSize(8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/admin/audit",
        "/api/auth/me",
        "/nowhere",
        "//elsewhere.example/api/admin/audit/export",
        "https://elsewhere.example/api/admin/audit/export",
        "/api/admin/audit/export?format=csv#part",
        "/api/admin/audit/export?search=a|b",
        "/api/admin/audit/export?search=\u00e9",
        "/api/admin/audit/export?format=csv&link=old",
        "/api/admin/audit/export?format=csv&%6Cink=old",
        "mailto:ada",
        "?format=csv"
      })
  void isMadeForDownloadsAlone(String other) {
    ada.post("/api/auth/download-links", body(other)).expectProblem(400, "validation_failed");
  }

  private String linkTo(String download) {
    return linkOf(ada, download);
  }

  private static String linkOf(Browser person, String download) {
    return person.post("/api/auth/download-links", body(download)).expect(201).json("address");
  }

  private static String tokenOf(String link) {
    return link.substring(link.lastIndexOf('=') + 1);
  }

  private void refused(String link) {
    anybody.get(link).expectProblem(401, "unauthenticated");
    // A good cookie does not stand in for a link that is not.
    if (link.startsWith("/api/admin/audit/export")) {
      ada.get(link).expect(401);
    }
  }

  private static String body(String address) {
    return "{\"address\":\"%s\"}".formatted(address);
  }

  private static String signed(JWTClaimsSet claims, JWSAlgorithm algorithm, String key)
      throws JOSEException {
    SignedJWT token = new SignedJWT(new JWSHeader(algorithm), claims);
    token.sign(new MACSigner(key));
    return token.serialize();
  }
}
