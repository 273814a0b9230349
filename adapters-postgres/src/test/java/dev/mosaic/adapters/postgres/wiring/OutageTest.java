package dev.mosaic.adapters.postgres.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.mosaic.adapters.postgres.RealDatabase;
import dev.mosaic.adapters.postgres.connection.DatabaseUrl;
import dev.mosaic.adapters.postgres.connection.DatasourceProperties;
import dev.mosaic.adapters.postgres.sealing.KeyCheck;
import dev.mosaic.ports.store.SettingStore;
import dev.mosaic.ports.store.StoreUnavailable;
import dev.mosaic.ports.store.Transactions;
import dev.mosaic.testkit.time.HandMovedClock;
import io.micronaut.context.ApplicationContext;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.io.IOException;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class OutageTest {
  @Test
  void answersWhileTheDatabaseDoes() {
    assertThat(RealDatabase.bean(DatabaseHealth.class).answers()).isTrue();
    assertThat(RealDatabase.bean(DatabaseHealth.class).secondWallStands()).isTrue();
  }

  @Test
  void assemblesWithoutADatabaseAndSaysThatItIsDown() throws IOException {
    try (ServerSocket silent = new ServerSocket(0);
        ApplicationContext context = assembled(silent.getLocalPort())) {
      assertThat(context.getBean(DatabaseHealth.class).answers()).isFalse();
      assertThat(context.getBean(DatabaseHealth.class).secondWallStands()).isFalse();

      assertThatThrownBy(() -> context.getBean(SettingStore.class).get("a"))
          .isInstanceOf(StoreUnavailable.class)
          .hasMessage("the database does not answer");
      assertThatThrownBy(() -> context.getBean(Transactions.class).inTransaction(() -> 1))
          .isInstanceOf(StoreUnavailable.class);
      assertThatThrownBy(() -> context.getBean(KeyCheck.class).verify())
          .isInstanceOf(StoreUnavailable.class);
    }
  }

  @Test
  void isAnOutageForWhoStillAsksWhileTheServerEnds() throws Exception {
    try (ServerSocket silent = new ServerSocket(0);
        ApplicationContext context = assembled(silent.getLocalPort())) {
      SettingStore settings = context.getBean(SettingStore.class);
      DelegatingDataSource.unwrapDataSource(context.getBean(DataSource.class))
          .unwrap(HikariDataSource.class)
          .close();

      assertThatThrownBy(() -> settings.get("a")).isInstanceOf(StoreUnavailable.class);
    }
  }

  @Test
  void givesUpAServerThatFallsSilent() throws SQLException {
    DataSource pool = DelegatingDataSource.unwrapDataSource(RealDatabase.bean(DataSource.class));

    try (Connection connection = pool.getConnection()) {
      assertThat(connection.getNetworkTimeout()).isEqualTo(30_000);
    }
  }

  @Test
  void aConnectionCutInMidTransactionIsAnOutageAndTheNextCallWorks() {
    Transactions transactions = RealDatabase.bean(Transactions.class);
    SettingStore settings = RealDatabase.bean(SettingStore.class);

    assertThatThrownBy(
            () ->
                transactions.inTransaction(
                    () -> {
                      settings.put("outage.test", "lost");
                      RealDatabase.column(
                          "select pg_terminate_backend(pid) from pg_stat_activity where state ="
                              + " 'idle in transaction'");
                      return settings.get("outage.test");
                    }))
        .isInstanceOf(StoreUnavailable.class);

    assertThat(settings.get("outage.test")).isEmpty();
  }

  private static ApplicationContext assembled(int port) {
    Map<String, Object> properties =
        new HashMap<>(
            DatasourceProperties.of(
                DatabaseUrl.parse("postgres://u:p@127.0.0.1:" + port + "/d?sslmode=disable"),
                RealDatabase.ROLE));
    // The real pool waits five seconds; no test has to.
    properties.put("datasources.default.connection-timeout", 300);
    return ApplicationContext.builder()
        .properties(properties)
        .singletons(RealDatabase.RING, HandMovedClock.started())
        .start();
  }
}
