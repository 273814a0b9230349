package dev.mosaic.testkit.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;

/** What one class logs. */
public final class LoggedLines implements AutoCloseable {
  private final Logger logger;
  private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

  private LoggedLines(Logger logger) {
    this.logger = logger;
    appender.start();
    logger.addAppender(appender);
  }

  public static LoggedLines of(Class<?> type) {
    return new LoggedLines((Logger) LoggerFactory.getLogger(type));
  }

  public List<ILoggingEvent> errors() {
    return appender.list.stream().filter(line -> line.getLevel().equals(Level.ERROR)).toList();
  }

  /** Everything, stack traces included. */
  public String text() {
    return appender.list.stream()
        .map(
            line ->
                line.getFormattedMessage()
                    + "\n"
                    + ThrowableProxyUtil.asString(line.getThrowableProxy()))
        .collect(Collectors.joining("\n"));
  }

  @Override
  public void close() {
    logger.detachAppender(appender);
  }
}
