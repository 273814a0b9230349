package dev.mosaic.adapters.http.server.webapp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
   * @param packing null if the content is plain
   * @param varies whether another browser may get the same file packed in another way
   * @param immutable whether its name changes with its content
   */
  record Asset(
      byte[] content,
      String contentType,
      @Nullable Packing packing,
      boolean varies,
      boolean immutable) {}

  /**
   * The file at a path.
   *
   * @param packings those that the browser takes, the best first
   */
  Optional<Asset> find(String path, List<Packing> packings) throws IOException {
    Optional<Path> file = resolve(path);
    return file.isEmpty() ? Optional.empty() : Optional.of(read(file.get(), packings));
  }

  /** The page that every address of the web app begins with; empty if nothing was built yet. */
  Optional<Asset> index(List<Packing> packings) throws IOException {
    return find("/index.html", packings);
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

  private Asset read(Path file, List<Packing> packings) throws IOException {
    String name = file.getFileName().toString();
    String type =
        TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
    // Vite puts a hash of the content into the names of this folder's files, and only there.
    boolean immutable = root.relativize(file).startsWith("assets");
    boolean varies = Stream.of(Packing.values()).anyMatch(each -> isThere(file, each));
    Packing packing =
        packings.stream().filter(each -> isThere(file, each)).findFirst().orElse(null);
    Path read = packing == null ? file : packed(file, packing);
    return new Asset(Files.readAllBytes(read), type, packing, varies, immutable);
  }

  private static boolean isThere(Path file, Packing packing) {
    return Files.isRegularFile(packed(file, packing));
  }

  private static Path packed(Path file, Packing packing) {
    return file.resolveSibling(file.getFileName() + packing.suffix());
  }
}
