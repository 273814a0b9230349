package dev.mosaic.adapters.docker.engine;

import com.github.dockerjava.api.model.PullResponseItem;
import com.github.dockerjava.api.model.ResponseItem.ProgressDetail;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Turns the engine's many small messages about layers into a line now and then. */
final class PullProgress {
  private static final long MB = 1_000_000;
  private static final long STEP_MB = 10;

  private final Consumer<String> progress;
  private final Map<String, Layer> layers = new HashMap<>();
  private String lastLine = "";

  private record Layer(long current, long total) {}

  PullProgress(Consumer<String> progress) {
    this.progress = progress;
  }

  void add(PullResponseItem item) {
    String layer = item.getId();
    ProgressDetail detail = item.getProgressDetail();
    if (layer == null || !"Downloading".equals(item.getStatus()) || detail == null) {
      return;
    }
    layers.put(layer, new Layer(number(detail.getCurrent()), number(detail.getTotal())));
    String line =
        "Fetching the agent image: %d of %d MB"
            .formatted(
                megabytes(layers.values().stream().mapToLong(Layer::current).sum()),
                megabytes(layers.values().stream().mapToLong(Layer::total).sum()));
    if (!line.equals(lastLine)) {
      lastLine = line;
      progress.accept(line);
    }
  }

  // In steps, or a person would see hundreds of updates.
  private static long megabytes(long bytes) {
    return bytes / MB / STEP_MB * STEP_MB;
  }

  private static long number(@Nullable Long value) {
    return value == null ? 0 : value;
  }
}
