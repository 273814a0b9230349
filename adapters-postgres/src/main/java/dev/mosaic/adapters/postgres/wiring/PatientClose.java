package dev.mosaic.adapters.postgres.wiring;

import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets whoever is in the middle of a question to the database finish it before the server's end
 * closes the pool, which breaks connections in use off: the last readers of a stream have just gone
 * and their threads may be looking something up.
 */
@Singleton
final class PatientClose
    implements BeanCreatedEventListener<DataSource>, ApplicationEventListener<ShutdownEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(PatientClose.class);
  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final Duration LOOK = Duration.ofMillis(20);

  private final List<HikariDataSource> pools = new CopyOnWriteArrayList<>();

  @Override
  public DataSource onCreated(BeanCreatedEvent<DataSource> event) {
    pools.add(poolOf(event.getBean()));
    return event.getBean();
  }

  // Other listeners wrap it, before or after this one: their order is not said anywhere.
  private static HikariDataSource poolOf(DataSource source) {
    try {
      return DelegatingDataSource.unwrapDataSource(source).unwrap(HikariDataSource.class);
    } catch (SQLException other) {
      throw new IllegalStateException("the pool is not Hikari's: " + source.getClass(), other);
    }
  }

  @Override
  public void onApplicationEvent(ShutdownEvent end) {
    for (HikariDataSource pool : pools) {
      if (!awaitIdle(pool, LIMIT)) {
        LOG.warn("the database is still in use after {} s", LIMIT.toSeconds());
      }
    }
  }

  /**
   * Waits until no connection is in use.
   *
   * @return false if one still is after this time, or the thread was interrupted
   */
  static boolean awaitIdle(HikariDataSource pool, Duration longest) {
    long end = System.nanoTime() + longest.toNanos();
    try {
      while (pool.isRunning() && pool.getHikariPoolMXBean().getActiveConnections() > 0) {
        if (System.nanoTime() > end) {
          return false;
        }
        Thread.sleep(LOOK);
      }
      return true;
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
