package dev.mosaic.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** Where everything of a development instance lies; nobody but its user may look inside. */
public record DataFolder(Path path) {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> SECRET =
      PosixFilePermissions.fromString("rw-------");
  private static final int SECRET_BYTES = 32;

  /** Opens the folder, making it where there is none. */
  public static DataFolder open(Path path) {
    try {
      Path folder = Files.createDirectories(path.toAbsolutePath().normalize());
      Files.setPosixFilePermissions(folder, OWNER_ONLY);
      return new DataFolder(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path postgres() {
    return path.resolve("postgres");
  }

  /** Where the key lies that seals the secrets of this instance. */
  public Path keyFile() {
    return path.resolve("secret.key");
  }

  /** A kept random secret in base64, made at first use with mode 0600. */
  String secret(Path file) {
    try {
      if (Files.notExists(file)) {
        make(file);
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void make(Path file) throws IOException {
    byte[] bytes = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(bytes);
    // Written aside and moved, so that a crash leaves no half key behind.
    Path fresh =
        Files.createTempFile(
            file.getParent(), "secret", ".new", PosixFilePermissions.asFileAttribute(SECRET));
    Files.writeString(
        fresh, Base64.getEncoder().encodeToString(bytes) + "\n", StandardOpenOption.WRITE);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
