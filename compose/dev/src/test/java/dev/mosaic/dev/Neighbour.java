package dev.mosaic.dev;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.security.auth.module.UnixSystem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Another user of this machine; only root can act as one. */
final class Neighbour {
  private Neighbour() {}

  static boolean isAtHand() {
    return new UnixSystem().getUid() == 0;
  }

  /** Runs a command as the neighbour; where there is none, as this user. */
  static void does(String... command) throws Exception {
    List<String> line = new ArrayList<>();
    if (isAtHand()) {
      line.addAll(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"));
    }
    line.addAll(Arrays.asList(command));
    Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }
}
