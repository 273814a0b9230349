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
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where everything of a development instance lies, the programs it runs included; nobody but its
 * user may look inside.
 */
public record DataFolder(Path path) {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> SECRET =
      PosixFilePermissions.fromString("rw-------");
  private static final int SECRET_BYTES = 32;

  /**
   * Opens the folder, making it where there is none.
   *
   * @throws dev.mosaic.server.options.StartRefused if another user of this machine can change what
   *     lies there
   */
  public static DataFolder open(Path path) {
    try {
      Files.createDirectories(
          TrustedPath.at(path), PosixFilePermissions.asFileAttribute(OWNER_ONLY));
      // Once more, for in a place like /tmp somebody may have been faster.
      Path folder = TrustedPath.at(path);
      Files.setPosixFilePermissions(folder, OWNER_ONLY);
      try (Stream<Path> entries = Files.list(folder)) {
        entries.forEach(TrustedPath::ownedAt);
      }
      return new DataFolder(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path postgres() {
    return path.resolve("postgres");
  }

  /** Where the programs of the bundled database are unpacked to and run from. */
  Path programs() {
    return path.resolve("programs");
  }

  /**
   * Removes programs that a killed process left half unpacked; the library would never finish them.
   * Only for who holds the folder's lock.
   */
  void forgetHalfUnpacked() {
    try (Stream<Path> unpacked = Files.exists(programs()) ? Files.list(programs()) : Stream.of()) {
      for (Path place : unpacked.filter(it -> Files.notExists(it.resolve(".exists"))).toList()) {
        delete(place);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Has the libraries that unpack native code for themselves do it in here, instead of in a place
   * all users of the machine share. To be called before any of them is used.
   */
  void keepUnpackedCode() {
    try {
      Path place = Files.createDirectories(path.resolve("unpacked"));
      Files.setPosixFilePermissions(place, OWNER_ONLY);
      System.setProperty("jna.tmpdir", place.toString());
      System.setProperty("io.netty.native.workdir", place.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  private static void delete(Path place) throws IOException {
    try (Stream<Path> parts = Files.walk(place)) {
      for (Path part : parts.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(part);
      }
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
