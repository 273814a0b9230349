package dev.mosaic.adapters.postgres.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {
  @Test
  void readsEveryPart() {
    DatabaseUrl url =
        DatabaseUrl.parse(
            "postgres://mo%40saic:p%2Fw%3A%20%25+x@my_db-1:6543/mosaic%20db?sslmode=verify-full&sslrootcert=/etc/ca.pem&application_name=a%20b&connect_timeout=3");

    assertThat(url.user()).isEqualTo("mo@saic");
    assertThat(url.password().reveal()).isEqualTo("p/w: %+x");
    assertThat(url.place()).isEqualTo("my_db-1:6543");
    assertThat(url.jdbcUrl())
        .isEqualTo(
            "jdbc:postgresql://my_db-1:6543/mosaic%20db?ApplicationName=a%20b&connectTimeout=3&sslmode=verify-full&sslrootcert=%2Fetc%2Fca.pem");
  }

  @Test
  void takesTheLongSchemeAndTheUsualPort() {
    assertThat(DatabaseUrl.parse(" postgresql://u:p@h/d\n").jdbcUrl())
        .isEqualTo("jdbc:postgresql://h:5432/d");
    assertThat(DatabaseUrl.parse("postgres://u:p@[::1]:5433/d?").jdbcUrl())
        .isEqualTo("jdbc:postgresql://[::1]:5433/d");
  }

  @Test
  void takesAPasswordWithColons() {
    assertThat(DatabaseUrl.parse("postgres://u:a:b@h/d").password().reveal()).isEqualTo("a:b");
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = " ")
  void refusesAMissingAddress(String text) {
    assertThatThrownBy(() -> DatabaseUrl.parse(text))
        .isInstanceOf(InvalidDatabaseUrl.class)
        .hasMessage("DATABASE_URL is not set; write postgres://user:password@host:5432/database.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mysql://u:planted@h/d | does not begin with postgres://",
        "jdbc:postgresql://h/d?password=planted | does not begin with postgres://",
        "postgres://u:plan@ted@h/d | cannot be read; percent-encode",
        "postgres://u:planted/@h/d | has no user",
        "postgres://u:planted#@h/d | cannot be read; percent-encode",
        "postgres://u@h/d | has no password",
        "postgres://u:@h/d | has no password",
        "postgres://:planted@h/d | has no user",
        "postgres://h/d | has no user",
        "postgres://u:planted@/d | names no single host",
        "postgres://u:planted@a:1,b:2/d | names no single host",
        "postgres://u:planted@h:0/d | has a port out of range",
        "postgres://u:planted@h:65536/d | has a port out of range",
        "postgres://u:planted@h:x/d | names no single host",
        "postgres://u:planted@h | has no database",
        "postgres://u:planted@h/ | has no database",
        "postgres://u:planted%zz@h/d | has a malformed percent-encoding in its password",
        "postgres://u:planted@h/d?sslmode=on | has an unknown sslmode",
        "postgres://u:planted@h/d?socketFactory=planted | has an unknown option",
        "postgres://u:planted@h/d?connect_timeout=soon | has a connect_timeout"
      })
  void refusesAWrongShapeInOneSentenceWithoutThePassword(String text, String problem) {
    assertThatThrownBy(() -> DatabaseUrl.parse(text))
        .isInstanceOf(InvalidDatabaseUrl.class)
        .hasNoCause()
        .message()
        .startsWith("DATABASE_URL " + problem)
        .endsWith(".")
        .doesNotContain("planted")
        .doesNotContain("\n");
  }

  @Test
  void printsNoPassword() {
    DatabaseUrl url = DatabaseUrl.parse("postgres://u:planted@h/d");

    assertThat(url.toString()).doesNotContain("planted");
    assertThat(url.jdbcUrl()).doesNotContain("planted");
  }

  @Test
  void entersARoleAfterItsOwnOptions() {
    DatabaseUrl plain = DatabaseUrl.parse("postgres://u:p@h/d");
    DatabaseUrl withOptions = DatabaseUrl.parse("postgres://u:p@h/d?options=-c%20work_mem%3D8MB");

    assertThat(plain.inRole("app").jdbcUrl())
        .isEqualTo("jdbc:postgresql://h:5432/d?options=-c%20role%3Dapp");
    assertThat(withOptions.inRole("app").options())
        .containsEntry("options", "-c work_mem=8MB -c role=app");
  }
}
