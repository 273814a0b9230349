package dev.mosaic.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.mosaic.server.options.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustedPathTest {
  @TempDir private Path path;
  private Path shared;

  @BeforeEach
  void makeAPlaceLikeTmp() throws Exception {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    shared = Files.createDirectory(path.resolve("shared"));
    Files.setAttribute(shared, "unix:mode", 01777);
  }

  @Test
  void opensAFolderOfItsOwnInAPlaceWhereOthersAreKeptApartByTheStickyBit() {
    Path own = shared.resolve("a/b");

    DataFolder folder = DataFolder.open(own);

    assertThat(folder.path()).isEqualTo(own).isDirectory();
    assertThat(mode(own)).isEqualTo("rwx------");
    assertThat(mode(own.getParent())).isEqualTo("rwx------");
  }

  @Test
  void refusesAFolderOthersMayWriteAndLeavesItAsItIs() throws Exception {
    Path open = Files.createDirectory(path.resolve("open"));
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));

    assertThatThrownBy(() -> DataFolder.open(open))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining(open + " can be written by other users of this machine");
    assertThat(mode(open)).isEqualTo("rwxrwxrwx");
  }

  @Test
  void refusesAFolderBelowOneThatOthersMayWriteWithoutMakingIt() throws Exception {
    Path open = Files.createDirectory(path.resolve("open"));
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));

    assertThatThrownBy(() -> DataFolder.open(open.resolve("mine/data")))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining(open.toString());
    assertThat(open).isEmptyDirectory();
  }

  @Test
  void refusesAFolderANeighbourMadeFirst() throws Exception {
    assumeTrue(Neighbour.isAtHand(), "only root can act as another user");
    Path planted = shared.resolve("data");
    Neighbour.does("mkdir", "-m", "700", planted.toString());

    assertThatThrownBy(() -> DataFolder.open(planted))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining(planted + " belongs to another user of this machine");
    assertThat(Files.getOwner(planted).getName()).isEqualTo("nobody");
  }

  @Test
  void refusesALinkANeighbourMadeEvenIfItLeadsToAGoodPlace() throws Exception {
    assumeTrue(Neighbour.isAtHand(), "only root can act as another user");
    Path good = Files.createDirectory(path.resolve("good"));
    Path link = shared.resolve("link");
    Neighbour.does("ln", "-s", good.toString(), link.toString());

    assertThatThrownBy(() -> DataFolder.open(link))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining(link + " belongs to another user of this machine");
  }

  @Test
  void followsALinkOfItsOwnAndJudgesWhereItLeads() throws Exception {
    Path good = Files.createDirectory(path.resolve("good"));
    Path open = Files.createDirectory(path.resolve("open"));
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
    Path toGood = Files.createSymbolicLink(path.resolve("to-good"), Path.of("good"));
    Path toOpen = Files.createSymbolicLink(path.resolve("to-open"), open);

    assertThat(DataFolder.open(toGood).path()).isEqualTo(good);
    assertThatThrownBy(() -> DataFolder.open(toOpen))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining(open.toString());
  }

  @Test
  void refusesAFolderWithSomethingOfANeighboursInside() throws Exception {
    assumeTrue(Neighbour.isAtHand(), "only root can act as another user");
    Path planted = shared.resolve("programs");
    Neighbour.does("mkdir", planted.toString());
    Path data = Files.createDirectory(path.resolve("data"));
    Files.move(planted, data.resolve("programs"));

    assertThatThrownBy(() -> DataFolder.open(data))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining(data.resolve("programs") + " belongs to another user");
  }

  @Test
  void refusesLinksInACircle() throws Exception {
    Path link = path.resolve("circle");
    Files.createSymbolicLink(link, link);

    assertThatThrownBy(() -> DataFolder.open(link))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("leads in a circle");
  }

  private static String mode(Path place) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(place));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
