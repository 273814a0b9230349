package dev.mosaic.adapters.postgres;

import com.github.dockerjava.api.exception.NotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.ImageFromDockerfile;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.utility.DockerImageName;
import org.tukaani.xz.XZInputStream;

/**
 * A Postgres of an earlier major version in a container, for the runs that Maven's profile
 * `older-postgres` adds. No registry is asked: the image stands on the agents' and has the embedded
 * server's programs, since a Debian release has packages of one major version only. That one, from
 * its package, is what the compose stack is tested with.
 */
final class OlderServer {
  private static final int PORT = 5432;
  private static final String PROGRAMS = "postgres-linux-x86_64.txz";
  // The database is made with the image, so that a container is ready at once.
  private static final String DOCKERFILE =
      """
      FROM %s
      USER 0:0
      ADD postgres.tar /opt/postgres/
      RUN install -d -o 1000 -g 1000 /opt/database
      USER 1000:1000
      RUN /opt/postgres/bin/initdb --pgdata=/opt/database --username=postgres --auth=trust \
          --encoding=UTF8 --locale=C.UTF-8 --no-sync && \
          echo 'host all all all trust' >>/opt/database/pg_hba.conf
      ENTRYPOINT ["/opt/postgres/bin/postgres", "-D", "/opt/database", \
          "-c", "listen_addresses=*", "-c", "fsync=off"]
      """;

  private final String version;

  private OlderServer(String version) {
    this.version = version;
  }

  /** The one this run is for; none where it is for the newest. */
  static Optional<OlderServer> asked() {
    return Optional.ofNullable(System.getProperty("mosaic.test.postgres")).map(OlderServer::new);
  }

  /** What its own version begins with. */
  String major() {
    return version.substring(0, version.indexOf('.'));
  }

  /** Starts it for as long as this Java lives; where it takes connections. */
  @SuppressWarnings("resource") // Testcontainers ends it with this Java.
  String start() {
    GenericContainer<?> server =
        new GenericContainer<>(DockerImageName.parse(image()))
            .withExposedPorts(PORT)
            .waitingFor(Wait.forLogMessage(".*ready to accept connections.*", 1))
            .withStartupTimeout(RealDatabase.PATIENCE);
    server.start();
    return server.getHost() + ":" + server.getMappedPort(PORT);
  }

  /** Made once for each version and base. */
  private String image() {
    String base = System.getenv("MOSAIC_TEST_AGENT_IMAGE");
    if (base == null) {
      throw new IllegalStateException("MOSAIC_TEST_AGENT_IMAGE names no image to stand on");
    }
    String name = "mosaic/test-postgres:%s-%s".formatted(version, base.replaceAll(".*:", ""));
    try {
      DockerClientFactory.lazyClient().inspectImageCmd(name).exec();
      return name;
    } catch (NotFoundException missing) {
      return new ImageFromDockerfile(name, false)
          .withFileFromString("Dockerfile", DOCKERFILE.formatted(base))
          .withFileFromTransferable("postgres.tar", Transferable.of(programs()))
          .get();
    }
  }

  private byte[] programs() {
    Path jar = Path.of("target", "older-servers", major() + ".jar");
    try (ZipFile packed = new ZipFile(jar.toFile());
        InputStream tar = new XZInputStream(packed.getInputStream(packed.getEntry(PROGRAMS)))) {
      return tar.readAllBytes();
    } catch (IOException failure) {
      throw new IllegalStateException("no programs in " + jar, failure);
    }
  }
}
