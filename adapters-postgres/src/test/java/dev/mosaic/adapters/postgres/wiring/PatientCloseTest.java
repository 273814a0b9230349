package dev.mosaic.adapters.postgres.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.mosaic.adapters.postgres.RealDatabase;
import dev.mosaic.ports.store.ActingPerson;
import io.micronaut.context.ApplicationContext;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class PatientCloseTest {
  @Test
  void letsAQuestionFinishBeforeTheServerEnds() throws SQLException {
    CompletableFuture<Boolean> answer = new CompletableFuture<>();
    try (ApplicationContext context = RealDatabase.another()) {
      HikariDataSource pool = poolOf(context);
      CompletableFuture<Void> asked = new CompletableFuture<>();
      ActingPerson.startAside("question", () -> ask(pool, asked, answer));
      asked.join();
    }

    assertThat(answer.join()).isTrue();
  }

  @Test
  void waitsNoLongerThanAllowed() throws SQLException {
    try (ApplicationContext context = RealDatabase.another();
        Connection question = poolOf(context).getConnection()) {
      assertThat(PatientClose.awaitIdle(poolOf(context), Duration.ofMillis(100))).isFalse();
      assertThat(question.isClosed()).isFalse();
    }
  }

  private static void ask(
      HikariDataSource pool, CompletableFuture<Void> asked, CompletableFuture<Boolean> answer) {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      asked.complete(null);
      answer.complete(statement.execute("select pg_sleep(0.5)"));
    } catch (SQLException broken) {
      answer.completeExceptionally(broken);
    }
  }

  private static HikariDataSource poolOf(ApplicationContext context) throws SQLException {
    return DelegatingDataSource.unwrapDataSource(context.getBean(DataSource.class))
        .unwrap(HikariDataSource.class);
  }
}
