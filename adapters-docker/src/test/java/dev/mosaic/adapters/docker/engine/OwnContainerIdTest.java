package dev.mosaic.adapters.docker.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnContainerIdTest {
  private static final String ID = "3f2a".repeat(16);
  @TempDir private Path root;

  @Test
  void readsItFromTheFilesTheEngineMounts() throws IOException {
    write(
        "proc/self/mountinfo",
        "812 790 254:1 /var/lib/docker/containers/%s/resolv.conf /etc/resolv.conf rw - ext4 x rw"
            .formatted(ID));

    assertThat(new OwnContainerId(root).candidates()).containsExactly(ID);
  }

  @Test
  void readsItFromItsControlGroup() throws IOException {
    write(
        "proc/self/cgroup",
        "4:memory:/docker/%s\n0::/system.slice/docker-%s.scope\n".formatted(ID, ID));

    assertThat(new OwnContainerId(root).candidates()).containsExactly(ID);
  }

  @Test
  void readsItFromTheHostname() throws IOException {
    write("etc/hostname", "3f2a3f2a3f2a\n");

    assertThat(new OwnContainerId(root).candidates()).containsExactly("3f2a3f2a3f2a");
  }

  @Test
  void takesNoMountOfAnotherContainerForItsOwn() throws IOException {
    write(
        "proc/self/mountinfo",
        "640 29 0:52 / /var/lib/docker/containers/%s/mounts/shm rw - tmpfs shm rw".formatted(ID));
    write("etc/hostname", "workstation\n");

    assertThat(new OwnContainerId(root).candidates()).isEmpty();
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
