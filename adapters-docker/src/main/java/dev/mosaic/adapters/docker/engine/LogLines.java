package dev.mosaic.adapters.docker.engine;

import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.StreamType;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Puts the lines of a log together. A frame is no line: docker-java hands over what it has read, a
 * kilobyte at most, and so cuts lines and even characters. Called from one thread.
 */
final class LogLines {
  // The engine itself keeps 16 KiB of a line in one piece; what says more is read by nobody here.
  private static final int MOST_BYTES = 64 * 1024;

  private final Map<StreamType, ByteArrayOutputStream> begun = new EnumMap<>(StreamType.class);
  private final Consumer<String> onLine;

  /**
   * @param onLine gets each line without its end; of one that is longer than 64 KiB the beginning
   */
  LogLines(Consumer<String> onLine) {
    this.onLine = onLine;
  }

  void take(Frame frame) {
    ByteArrayOutputStream line =
        begun.computeIfAbsent(frame.getStreamType(), stream -> new ByteArrayOutputStream());
    for (byte one : frame.getPayload()) {
      if (one == '\n') {
        tell(line);
      } else if (line.size() < MOST_BYTES) {
        line.write(one);
      }
    }
  }

  /** Nothing follows: what has no end yet is a line as well. */
  void end() {
    begun.values().stream().filter(line -> line.size() > 0).forEach(this::tell);
  }

  private void tell(ByteArrayOutputStream line) {
    onLine.accept(line.toString(StandardCharsets.UTF_8).stripTrailing());
    line.reset();
  }
}
