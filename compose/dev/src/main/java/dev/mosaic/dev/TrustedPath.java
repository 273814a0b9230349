package dev.mosaic.dev;

import com.sun.security.auth.module.UnixSystem;
import dev.mosaic.server.options.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;

/**
 * Follows a path the way the kernel does and refuses it where another user of this machine decides
 * what lies there: programs are run from it and keys are read from it.
 *
 * <p>Trusted are the user this process runs as and root. A folder on the way may be written by
 * others only if its sticky bit keeps them from touching what is not theirs, as it does in `/tmp`,
 * or if the writing group is the user's own of the same name.
 */
final class TrustedPath {
  private static final int ROOT = 0;
  private static final int GROUP_WRITES = 0020;
  private static final int OTHERS_WRITE = 0002;
  private static final int STICKY = 01000;
  // As many as Linux follows.
  private static final int LINKS = 40;

  private TrustedPath() {}

  /**
   * Where the path really leads. What does not exist yet is taken as it is written.
   *
   * @throws StartRefused naming the first place that somebody else can change
   */
  static Path at(Path path) {
    try {
      return follow(path.toAbsolutePath(), LINKS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Looks at an entry of a folder that is private itself, so that its mode does not matter.
   *
   * @throws StartRefused if it is, or leads to, something of another user's
   */
  static void ownedAt(Path entry) {
    try {
      if (Files.isSymbolicLink(entry)) {
        at(entry);
      } else if (isOfAnother(ownerOf(entry))) {
        throw isAnothers(entry);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path follow(Path path, int linksLeft) throws IOException {
    Path at = path.getRoot();
    for (Path name : path) {
      Path next = at.resolve(name);
      if (name.toString().equals("..")) {
        at = at.getParent() == null ? at : at.getParent();
      } else if (name.toString().equals(".") || Files.notExists(next, LinkOption.NOFOLLOW_LINKS)) {
        at = next.normalize();
      } else {
        at = entered(next, linksLeft);
      }
    }
    return at;
  }

  private static Path entered(Path place, int linksLeft) throws IOException {
    if (isOfAnother(ownerOf(place))) {
      throw isAnothers(place);
    }
    if (Files.isSymbolicLink(place)) {
      if (linksLeft == 0) {
        throw refused(place, "leads in a circle", "Repair the link");
      }
      Path target = place.resolveSibling(Files.readSymbolicLink(place));
      return follow(target, linksLeft - 1);
    }
    int mode = (Integer) Files.getAttribute(place, "unix:mode");
    if (Files.isDirectory(place) && (mode & STICKY) == 0 && othersWrite(place, mode)) {
      throw refused(
          place,
          "can be written by other users of this machine",
          "Look through what lies there, then take that right away (chmod go-w)");
    }
    return place;
  }

  private static int ownerOf(Path place) throws IOException {
    return (Integer) Files.getAttribute(place, "unix:uid", LinkOption.NOFOLLOW_LINKS);
  }

  private static boolean isOfAnother(int owner) {
    return owner != ROOT && owner != new UnixSystem().getUid();
  }

  private static StartRefused isAnothers(Path place) {
    return refused(
        place, "belongs to another user of this machine", "Give it to this user (chown -R)");
  }

  private static boolean othersWrite(Path place, int mode) throws IOException {
    if ((mode & OTHERS_WRITE) != 0) {
      return true;
    }
    if ((mode & GROUP_WRITES) == 0) {
      return false;
    }
    PosixFileAttributes names = Files.readAttributes(place, PosixFileAttributes.class);
    return !names.group().getName().equals(names.owner().getName());
  }

  private static StartRefused refused(Path place, String reason, String advice) {
    return new StartRefused(
        StartRefused.CONFIG,
        "%s %s, so nothing is read or run from there. %s, or choose another --data."
            .formatted(place, reason, advice));
  }
}
