package dev.mosaic.adapters.http.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.adapters.http.server.Browser;
import dev.mosaic.adapters.http.server.Browser.Answer;
import dev.mosaic.adapters.http.server.HttpWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountTest {
  private static final String PATH = "/api/account";

  private final HttpWorld world = HttpWorld.started();
  private final Browser bob = world.member("bob");

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void isLikeTheBrowserAtFirst() {
    Answer seen = bob.get(PATH).expect(200);

    assertThat(seen.body())
        .isEqualTo(
            "{\"displayName\":\"bob\",\"email\":null,\"language\":null,\"timeZone\":null,"
                + "\"issuerFields\":[]}");
    assertThat(seen.header("etag")).isNotEmpty();
  }

  @Test
  void changesWhatIsMentionedAlone() {
    change(
            """
            {"displayName":"Robert","email":"Bob@Example.org","language":"de","timeZone":"Asia/Tokyo"}
            """)
        .expect(200);

    Answer after = change("{\"language\":null}").expect(200);

    assertThat(after.json("displayName")).isEqualTo("Robert");
    assertThat(after.json("email")).isEqualTo("bob@example.org");
    assertThat(after.json("language")).isEqualTo("null");
    assertThat(after.json("timeZone")).isEqualTo("Asia/Tokyo");
    assertThat(bob.get("/api/auth/me").json("displayName")).isEqualTo("Robert");
    assertThat(bob.get("/api/auth/audit").json("data.0.action")).isEqualTo("user.changed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "{\"displayName\":\"\"}         | displayName | invalid_length",
        "{\"displayName\":7}            | displayName | wrong_type",
        "{\"email\":\"no address\"}     | email       | invalid_email",
        "{\"email\":true}               | email       | wrong_type",
        "{\"language\":\"fr\"}          | language    | unknown_language",
        "{\"language\":[\"de\"]}        | language    | wrong_type",
        "{\"timeZone\":\"Mars/Here\"}   | timeZone    | unknown_time_zone",
        "{\"username\":\"root\"}        | username    | unknown_member"
      })
  void refusesWhatCannotBe(String body, String field, String code) {
    Answer refused = change(body).expectProblem(400, "validation_failed");

    assertThat(refused.json("errors.0.field")).isEqualTo(field);
    assertThat(refused.json("errors.0.code")).isEqualTo(code);
  }

  @Test
  void refusesAnAddressThatSomebodyElseHas() {
    Browser eve = world.member("eve");
    eve.send("PATCH", PATH, "{\"email\":\"eve@example.org\"}").expect(200);

    change("{\"email\":\"eve@example.org\"}").expectProblem(409, "email_taken");
  }

  @Test
  void isNotWrittenOverByWhoeverHasNotSeenIt() {
    String before = bob.get(PATH).header("etag");
    String now = change("{\"language\":\"en\"}").expect(200).header("etag");

    Answer late = changeIf(before, "{\"timeZone\":\"UTC\"}");
    Answer timely = changeIf(now, "{\"timeZone\":\"UTC\"}");

    late.expectProblem(412, "changed_meanwhile");
    assertThat(timely.expect(200).json("timeZone")).isEqualTo("UTC");
  }

  private Answer change(String body) {
    return bob.send("PATCH", PATH, body);
  }

  private Answer changeIf(String tag, String body) {
    return bob.send(bob.builder("PATCH", PATH, body).header("If-Match", tag).build());
  }
}
