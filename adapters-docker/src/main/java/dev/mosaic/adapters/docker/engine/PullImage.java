package dev.mosaic.adapters.docker.engine;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.model.PullResponseItem;
import dev.mosaic.ports.agent.ImageUnavailable;
import dev.mosaic.ports.agent.RuntimeUnavailable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Fetches an image. Gives up when the engine is silent for too long, so a dead registry never holds
 * a start for ever.
 */
final class PullImage {
  static final Duration SILENCE_LIMIT = Duration.ofSeconds(90);

  private final Engine engine;
  private final Duration silenceLimit;

  PullImage(Engine engine, Duration silenceLimit) {
    this.engine = engine;
    this.silenceLimit = silenceLimit;
  }

  /** What the engine said. */
  private sealed interface News {
    record Progress(PullResponseItem item) implements News {}

    record End(@Nullable Throwable trouble) implements News {}
  }

  void pull(String image, Consumer<String> progress) {
    progress.accept("Fetching the agent image " + image);
    BlockingQueue<News> news = new LinkedBlockingQueue<>();
    try (var callback = engine.streaming().pullImageCmd(complete(image)).exec(new Listener(news))) {
      follow(image, news, new PullProgress(progress));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Without a tag the engine would fetch every tag there is. */
  static String complete(String image) {
    boolean named = image.contains("@") || image.lastIndexOf(':') > image.lastIndexOf('/');
    return named ? image : image + ":latest";
  }

  private void follow(String image, BlockingQueue<News> news, PullProgress progress) {
    while (true) {
      switch (next(image, news)) {
        case News.Progress(PullResponseItem item) -> {
          if (item.isErrorIndicated()) {
            throw new ImageUnavailable(image, true, refusal(item));
          }
          progress.add(item);
        }
        case News.End(Throwable trouble) -> {
          if (trouble != null) {
            throw failure(image, trouble);
          }
          return;
        }
      }
    }
  }

  private News next(String image, BlockingQueue<News> news) {
    try {
      News next = news.poll(silenceLimit.toMillis(), TimeUnit.MILLISECONDS);
      if (next == null) {
        throw new ImageUnavailable(
            image, true, new IOException("silent for " + silenceLimit.toSeconds() + " seconds"));
      }
      return next;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RuntimeUnavailable("Interrupted while fetching the agent image.", e);
    }
  }

  private RuntimeException failure(String image, Throwable trouble) {
    if (trouble instanceof DockerException) {
      return new ImageUnavailable(image, true, trouble);
    }
    return new RuntimeUnavailable("Docker does not answer at " + engine.host() + ".", trouble);
  }

  private static IOException refusal(PullResponseItem item) {
    var detail = item.getErrorDetail();
    return new IOException(detail == null ? "refused" : String.valueOf(detail.getMessage()));
  }

  private static final class Listener extends ResultCallback.Adapter<PullResponseItem> {
    private final BlockingQueue<News> news;

    Listener(BlockingQueue<News> news) {
      this.news = news;
    }

    @Override
    public void onNext(PullResponseItem item) {
      news.add(new News.Progress(item));
    }

    @Override
    public void onError(Throwable trouble) {
      news.add(new News.End(trouble));
      super.onError(trouble);
    }

    @Override
    public void onComplete() {
      news.add(new News.End(null));
      super.onComplete();
    }
  }
}
