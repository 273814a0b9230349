package dev.mosaic.adapters.http.server.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.adapters.http.server.Browser;
import dev.mosaic.adapters.http.server.Browser.Answer;
import dev.mosaic.adapters.http.server.HttpWorld;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StrictBodiesTest {
  private static final String PROVIDERS = "/api/settings/providers";

  private final HttpWorld world = HttpWorld.started();
  private Browser browser;
  private String account;

  @BeforeAll
  void signIn() {
    browser = world.adminWithProvider();
    account = PROVIDERS + "/" + browser.get(PROVIDERS).json("data.0.id");
  }

  @AfterAll
  void close() {
    world.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"yes\"", "\"true\"", "0", "1", "[]", "[false]", "{}", "1.0"})
  void aSwitchIsTrueOrFalseAndNothingElse(String value) {
    Answer answer = browser.send("PATCH", account, "{\"isActive\":" + value + "}");

    refused(answer, "isActive", "wrong_type");
    assertThat(browser.get(account).json("isActive")).isEqualTo("true");
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "1.9", "[7]", "\"7\"", "7.0", "1e3", "{}", "[]", "\"\""})
  void aNumberIsAWholeNumberAndNothingElse(String value) {
    Answer answer =
        browser.send("PUT", "/api/settings/usage/limit", "{\"monthlyTokens\":" + value + "}");

    refused(answer, "monthlyTokens", "wrong_type");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "9223372036854775808", "-99999999999999999999999"})
  void aNumberStaysWithinItsRange(String value) {
    refused(
        browser.send("PUT", "/api/settings/usage/limit", "{\"monthlyTokens\":" + value + "}"),
        "monthlyTokens",
        "out_of_range");
  }

  @Test
  void aLimitIsLiftedBySayingSoAndNotByLeavingItOut() {
    refused(browser.send("PUT", "/api/settings/usage/limit", "{}"), "monthlyTokens", "required");
    refused(
        browser.send(
            "PUT",
            "/api/admin/agent-policy",
            "{\"egress\":\"closed\",\"allowedHosts\":[],\"idleBounds\":{\"min\":1,\"max\":60},\"answerSilenceMin\":30,\"membersMayShare\":false}"),
        "monthlyTokens",
        "required");

    browser.send("PUT", "/api/settings/usage/limit", "{\"monthlyTokens\":null}").expect(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[1,2]|allowedHosts[0]|wrong_type",
        "[\"a.lan\",null]|allowedHosts[1]|wrong_type",
        "[\"a.lan\",[\"b.lan\"]]|allowedHosts[1]|wrong_type",
        "\"a.lan\"|allowedHosts|wrong_type",
        "{}|allowedHosts|wrong_type",
        "null|allowedHosts|required",
        "[\"a\\u0000.lan\"]|allowedHosts[0]|invalid_characters",
      })
  void aListIsAListOfWhatItSays(String hosts, String field, String code) {
    String policy =
        "{\"egress\":\"closed\",\"allowedHosts\":%s,\"idleBounds\":{\"min\":1,\"max\":60},\"answerSilenceMin\":30,\"monthlyTokens\":null,\"membersMayShare\":false}";

    refused(browser.send("PUT", "/api/admin/agent-policy", policy.formatted(hosts)), field, code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\\u0000", "a\\u0000b", "\\ud800", "\\udc00", "\\udc00\\ud800", "x\\ud83d"})
  void aTextHoldsNothingADatabaseCannotKeep(String text) {
    refused(
        browser.send("PATCH", account, "{\"displayName\":\"" + text + "\"}"),
        "displayName",
        "invalid_characters");
  }

  @Test
  void aTextIsAsLongAsItMayBeInCharactersOfAnySize() {
    browser
        .send("PATCH", account, "{\"displayName\":\"" + "\uD83D\uDE00".repeat(100) + "\"}")
        .expect(200);

    refused(
        browser.send("PATCH", account, "{\"displayName\":\"" + "a".repeat(101) + "\"}"),
        "displayName",
        "too_long");
  }

  @Test
  void membersNobodyKnowsAreRefusedByTheirPath() {
    refused(
        browser.send("PATCH", account, "{\"displayNaem\":\"Lab\"}"),
        "displayNaem",
        "unknown_member");
    refused(
        browser.send("PATCH", account, "{\"models\":[{\"id\":\"a\",\"maxToken\":3}]}"),
        "models[0].maxToken",
        "unknown_member");
    refused(
        browser.send("PATCH", account, "{\"sk-\\u0000 of somebody\":1}"), "?", "unknown_member");
  }

  @Test
  void aMemberStandsInABodyOnce() {
    refused(
        browser.send("PATCH", account, "{\"models\":[{\"id\":\"a\",\"id\":\"b\"}]}"),
        "models[0].id",
        "repeated");
  }

  @ParameterizedTest
  @CsvSource({"'[',']',45", "'{\"a\":','}',45", "'[',']',60", "'{\"a\":','}',5000"})
  void whatLiesTooDeepIsNamedByTheWayToIt(String open, String close, int levels) {
    // The body, its tools, the tool, its function and that one's schema lie around it.
    String schema = "{\"x\":" + open.repeat(levels) + "1" + close.repeat(levels) + "}";
    Answer answer =
        browser.post(
            "/v1/chat/completions",
            """
            {"messages":[{"role":"user","content":"hi"}],
             "tools":[{"type":"function","function":{"name":"f","parameters":%s}}]}
            """
                .formatted(schema));

    if (levels + 5 <= 50) {
      answer.expect(200);
    } else {
      refused(
          answer,
          open.equals("[")
              ? "tools[0].function.parameters.x[0]"
              : "tools[0].function.parameters.x.a",
          "too_deep");
    }
  }

  @Test
  void everyMistakeIsReportedAtOnce() {
    Answer answer = browser.send("PATCH", account, "{\"isActive\":1,\"name\":2,\"models\":[null]}");

    answer.expectProblem(400, "validation_failed");
    assertThat(answer.json("errors.0.field")).isEqualTo("name");
    assertThat(answer.json("errors.1.field")).isEqualTo("models[0]");
    assertThat(answer.json("errors.2.field")).isEqualTo("isActive");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "\"text\"",
        "42",
        "null",
        "{]",
        "{} {}",
        "",
        "{\"a\":\"\u0001\"}",
        "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["
      })
  void aBodyThatIsNoObjectIsNamedAsTheBody(String body) {
    Answer answer = browser.send("PATCH", account, body);

    answer.expectProblem(400, "validation_failed");
    assertThat(answer.json("errors.0.field")).as(answer.body()).isEqualTo("body");
  }

  @Test
  void whatSpeaksOpenAiKeepsMembersMosaicDoesNotKnowButNotBrokenTexts() {
    browser
        .post(
            "/v1/chat/completions",
            "{\"messages\":[{\"role\":\"user\",\"content\":\"hi\",\"x\":1}],\"made_up\":[null,1.5]}")
        .expect(200);

    refused(
        browser.post(
            "/v1/chat/completions",
            "{\"messages\":[{\"role\":\"user\",\"content\":\"a\\u0000\"}]}"),
        "messages[0].content",
        "invalid_characters");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"x", "1.5", "+1", "%201", "", "\u0661", "99999999999", "1&page=2", "1%00"})
  void aPageIsAWholeNumber(String page) {
    Answer answer = browser.get("/api/chat/conversations?page=" + escaped(page));

    answer.expectProblem(400, "validation_failed");
    assertThat(answer.json("errors.0.field")).isEqualTo("page");
  }

  @Test
  void whatIsSearchedForIsPlainText() {
    refused(browser.get("/api/admin/users?search=a%00"), "search", "invalid_characters");
    refused(browser.get("/api/admin/audit?search=%00"), "search", "invalid_characters");
    refused(browser.get("/api/admin/users?search=" + "a".repeat(201)), "search", "too_long");
  }

  private static String escaped(String value) {
    return value.replace("\u0661", "%D9%A1");
  }

  private static void refused(Answer answer, String field, String code) {
    answer.expectProblem(400, "validation_failed");
    assertThat(answer.json("errors.0.field")).as(answer.body()).isEqualTo(field);
    assertThat(answer.json("errors.0.code")).as(answer.body()).isEqualTo(code);
  }
}
