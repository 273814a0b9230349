package dev.mosaic.adapters.http.server.webapp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The built web app in its folder. Nothing outside that folder can be named. */
final class WebappFiles {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("map", "application/json"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("txt", "text/plain; charset=utf-8"));

  private final Path root;

  WebappFiles(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  /**
   * A file of the web app.
   *
   * @param immutable whether its name changes with its content
   */
  record Asset(byte[] content, String contentType, boolean immutable) {}

  Optional<Asset> find(String path) throws IOException {
    Optional<Path> file = resolve(path);
    return file.isEmpty() ? Optional.empty() : Optional.of(read(file.get()));
  }

  /** The page that every address of the web app begins with; empty if nothing was built yet. */
  Optional<Asset> index() throws IOException {
    return find("/index.html");
  }

  private Optional<Path> resolve(String path) {
    try {
      Path file = root.resolve(path.substring(1)).normalize();
      return file.startsWith(root) && Files.isRegularFile(file)
          ? Optional.of(file)
          : Optional.empty();
    } catch (InvalidPathException noFile) {
      return Optional.empty();
    }
  }

  private Asset read(Path file) throws IOException {
    String name = file.getFileName().toString();
    String type =
        TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
    // Vite puts a hash of the content into the names of this folder's files, and only there.
    boolean immutable = root.relativize(file).startsWith("assets");
    return new Asset(Files.readAllBytes(file), type, immutable);
  }
}
