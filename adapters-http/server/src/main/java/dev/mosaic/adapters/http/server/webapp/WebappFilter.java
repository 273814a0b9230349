package dev.mosaic.adapters.http.server.webapp;

import dev.mosaic.adapters.http.server.HttpServerConfig;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Serves the web app where no other server does. An address of the app that is no file gets its
 * first page, which finds the way from there.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class WebappFilter implements Ordered {
  /**
   * What the app's own addresses begin with, beside the first page of all. They are pages for
   * everybody, also for monitors and tools that accept anything; elsewhere only a browser that asks
   * for a page gets one.
   */
  private static final Set<String> PAGES =
      Set.of("chat", "settings", "setup", "login", "invite", "reset");

  private final @Nullable WebappFiles files;

  WebappFilter(HttpServerConfig config) {
    Path folder = config.webapp();
    this.files = folder == null ? null : new WebappFiles(folder);
  }

  @RequestFilter
  @ExecuteOn(TaskExecutors.BLOCKING)
  @Nullable HttpResponse<?> serve(HttpRequest<?> request) throws IOException {
    if (files == null || !isForWebapp(request)) {
      return null;
    }
    List<Packing> packings = Packing.takenBy(request.getHeaders().get("Accept-Encoding"));
    Optional<WebappFiles.Asset> asset = files.find(request.getPath(), packings);
    if (asset.isEmpty() && wantsPage(request)) {
      asset = files.index(packings);
    }
    return asset.map(WebappFilter::answer).orElse(null);
  }

  private static boolean isForWebapp(HttpRequest<?> request) {
    String path = request.getPath();
    boolean reading =
        request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
    return reading
        && path.startsWith("/")
        && !path.equals("/api")
        && !path.startsWith("/api/")
        && BasicHttpAttributes.getRouteMatchInfo(request).isEmpty();
  }

  private static boolean wantsPage(HttpRequest<?> request) {
    String path = request.getPath();
    return path.equals("/")
        || PAGES.contains(path.split("/", 3)[1])
        || request.accept().stream().anyMatch(MediaType.TEXT_HTML_TYPE::equals);
  }

  private static HttpResponse<?> answer(WebappFiles.Asset asset) {
    MutableHttpResponse<byte[]> response =
        HttpResponse.ok(asset.content())
            .header("Content-Type", asset.contentType())
            .header(
                "Cache-Control",
                asset.immutable() ? "public, max-age=31536000, immutable" : "no-cache");
    if (asset.varies()) {
      response.header("Vary", "Accept-Encoding");
    }
    if (asset.packing() != null) {
      response.header("Content-Encoding", asset.packing().coding());
    }
    return response;
  }

  @Override
  public int getOrder() {
    // Before anybody asks who is calling: the web app is everyone's.
    return ServerFilterPhase.SECURITY.before();
  }
}
