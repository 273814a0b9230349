package dev.mosaic.server.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.domain.secret.SealedSecret;
import dev.mosaic.domain.secret.SecretPlace;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.user.User;
import dev.mosaic.ports.Ports;
import dev.mosaic.ports.secret.KeyRotation;
import dev.mosaic.ports.secret.KeyRotation.KeyUse;
import dev.mosaic.server.options.ServerOptions;
import dev.mosaic.server.wiring.Assembly;
import dev.mosaic.testkit.store.People;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The key's rotation, killed in the middle of its work while people go on writing. */
class KilledRotationTest {
  private static final int PEOPLE = 250;

  private final TestDatabase database = TestDatabase.fresh();
  private final String oldKey = Instance.freshKey();
  private final String newKey = Instance.freshKey();
  private final String ring = "2027:" + newKey + ",k1:" + oldKey;
  private final Map<User, SealedSecret> secrets = new ConcurrentHashMap<>();

  @Test
  void losesNothingWhereverItIsKilledAndEndsWhenBegunAgain() throws Exception {
    try (Assembly before = assembled(oldKey)) {
      for (int i = 0; i < PEOPLE; i++) {
        joinWithSecret(before, "p" + i);
      }
    }

    try (Assembly running = assembled(ring)) {
      for (int lines : new int[] {1, 20, 60}) {
        killAfter(lines, running);
        assertThat(useOf(running, "k1").dataKeys()).isPositive();
        assertThat(useOf(running, "2027").dataKeys()).isGreaterThanOrEqualTo(lines);
        assertEverySecretOpens(running);
      }
      try (AdminProcess refused =
          AdminProcess.start(database, ring, "rotate-key", "--retire", "k1")) {
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.printed()).contains("k1 is still in use");
      }
      try (AdminProcess last = AdminProcess.start(database, ring, "rotate-key")) {
        assertThat(last.exitCode()).as(last.printed()).isZero();
      }
      assertThat(useOf(running, "k1").inUse()).isFalse();
    }
    try (AdminProcess retiring =
        AdminProcess.start(database, ring, "rotate-key", "--retire", "k1")) {
      assertThat(retiring.exitCode()).as(retiring.printed()).isZero();
    }

    try (Assembly after = assembled("2027:" + newKey)) {
      assertEverySecretOpens(after);
    }
  }

  private void killAfter(int lines, Assembly running) throws Exception {
    AtomicBoolean killed = new AtomicBoolean();
    try (AdminProcess rotation = AdminProcess.start(database, ring, "rotate-key", "--batch", "1");
        var writers = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(rotation.awaitLines("moved", 1)).as(rotation.printed()).isTrue();
      Future<Integer> writer = writers.submit(() -> writeUntil(killed, running));
      try {
        assertThat(rotation.awaitLines("moved", lines)).as(rotation.printed()).isTrue();
        rotation.kill();
      } finally {
        killed.set(true);
      }
      assertThat(writer.get()).isPositive();
    }
  }

  private int writeUntil(AtomicBoolean stop, Assembly running) {
    int count = 0;
    do {
      joinWithSecret(running, "w" + secrets.size());
      User somebody = secrets.keySet().iterator().next();
      assertThat(open(running, somebody)).isEqualTo(secretOf(somebody));
      count++;
    } while (!stop.get());
    return count;
  }

  private void joinWithSecret(Assembly assembly, String name) {
    Ports ports = assembly.context().getBean(Ports.class);
    User user = People.member(name);
    assertThat(ports.users().insert(user)).isTrue();
    secrets.put(user, ports.vault().seal(placeOf(user), secretOf(user)));
  }

  private void assertEverySecretOpens(Assembly assembly) {
    for (User user : List.copyOf(secrets.keySet())) {
      assertThat(open(assembly, user)).isEqualTo(secretOf(user));
    }
  }

  private SecretText open(Assembly assembly, User user) {
    return assembly.context().getBean(Ports.class).vault().open(placeOf(user), secrets.get(user));
  }

  private static SecretPlace placeOf(User user) {
    return SecretPlace.ofUser("llm_provider", "api_key", user.id(), "row-of-" + user.username());
  }

  private static SecretText secretOf(User user) {
    return new SecretText("secret of " + user.username());
  }

  private static KeyUse useOf(Assembly assembly, String keyId) {
    return assembly.context().getBean(KeyRotation.class).status().stream()
        .filter(use -> use.keyId().equals(keyId))
        .findFirst()
        .orElseThrow();
  }

  private Assembly assembled(String key) {
    ServerOptions options =
        CommandLine.populateCommand(
            new ServerOptions(), "--docker-host=unix:///nowhere/docker.sock");
    return Assembly.of(options, Map.of("DATABASE_URL", database.url(), "MOSAIC_SECRET_KEY", key));
  }
}
