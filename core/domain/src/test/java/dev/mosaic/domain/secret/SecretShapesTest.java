package dev.mosaic.domain.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretShapesTest {
  // Put together here, so that nobody's scanner takes this file for a leak.
  private static final String KEY = "A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8";

  /** Where § stands for a key. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "Authorization: Bearer §                  | Authorization: Bearer *",
        "curl -H 'authorization: Basic §' x       | curl -H 'authorization: Basic *' x",
        "{\"Authorization\": \"token §\"}          | {\"Authorization\": \"token *\"}",
        "Proxy-Authorization: §                   | Proxy-Authorization: *",
        "the bearer § of it                       | the bearer * of it",
        "Set-Cookie: sid=§; Path=/                | Set-Cookie: *",
        "cookie: a=b; c=§                         | cookie: *",
        "postgres://ada:geheim@db:5432/x          | postgres://ada:*@db:5432/x",
        "https://x-access-token:§@host/r.git      | https://x-access-token:*@host/r.git",
        "key sk-§ and sk-proj-§.                  | key * and *.",
        "sk_live_§                                | *",
        "ghp_§ gho_§ github_pat_§                 | * * *",
        "glpat-§                                  | *",
        "xoxb-1234567890-§                        | *",
        "AKIAABCDEFGHIJKLMNOP                     | *",
        "AWS_SECRET_ACCESS_KEY=§/§                | AWS_SECRET_ACCESS_KEY=*",
        "npm_§ hf_§                               | * *",
        "eyJhbGciOiJI.eyJzdWIiOiIx.§              | *",
        "password=hunter2                         | password=*",
        "DB_PASSWORD=correcthorse next            | DB_PASSWORD=* next",
        "dbPassword: hunter2                      | dbPassword: *",
        "password: 'open sesame' # why            | password: '*' # why",
        "{\"password\":\"open sesame\",\"a\":1}    | {\"password\":\"*\",\"a\":1}",
        "{\\\"apiKey\\\":\\\"letmein\\\"}          | {\\\"apiKey\\\":\\\"*\\\"}",
        "client_secret = \"§\"                    | client_secret = \"*\"",
        "GITHUB_TOKEN=§                           | GITHUB_TOKEN=*",
        "?access_token=§&page=2                   | ?access_token=*&page=2",
        "login --password § --user ada            | login --password * --user ada",
      })
  void takesOutWhatItKnows(String text, String expected) {
    String secret = text.replace("§", KEY);

    String left = SecretShapes.removedFrom(secret);

    assertThat(left).isEqualTo(expected.replace("*", SecretShapes.REMOVED));
    assertThat(left).doesNotContain(KEY);
    assertThat(SecretShapes.removedFrom(left)).isEqualTo(left);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Enter your password: it is needed to go on.",
        "The token: which one do you mean?",
        "password = getPassword(user2)",
        "token = request.headers.get(name)",
        "password=$DB_PASSWORD --token \"$TOKEN\" ${SECRET}",
        "export API_KEY=${API_KEY}",
        "secret: string; token?: Token",
        "max_tokens=4096 tokens: 12345678",
        "total_tokens: 123456789",
        "the Authorization header, the bearer of it, a cookie",
        "https://example.org:8080/a@b",
        "git@github.com:ada/engine.git",
        "sk-learn task-1234567890123456 disk-abcdefghijklmnopqrst",
        "commit 3f786850e387550fdab836ed7e6dc881de23001b",
        "0b5c9d6e-1f2a-4b3c-8d4e-5f6a7b8c9d0e",
        "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----",
        "-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----",
        "a monkey=banana-republic",
      })
  void leavesOtherTextAlone(String text) {
    assertThat(SecretShapes.removedFrom(text)).isEqualTo(text);
  }

  @Test
  void takesOutPrivateKeysWholeAndWhileTheirEndIsAwaited() {
    String begin = "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNz\naC1rZXk\n";
    String end = "-----END OPENSSH PRIVATE KEY-----";

    assertThat(SecretShapes.removedFrom("a\n" + begin + end + "\nb"))
        .isEqualTo("a\n" + SecretShapes.REMOVED + "\nb");
    assertThat(SecretShapes.removedFrom("a\n" + begin)).isEqualTo("a\n" + SecretShapes.REMOVED);
  }

  @Test
  void takesNoLongerThanTheTextIsLong() {
    String hostile = "password=".repeat(2_000) + "-----BEGIN PRIVATE KEY-----".repeat(500);

    assertThat(SecretShapes.removedFrom(hostile)).contains(SecretShapes.REMOVED);
  }
}
