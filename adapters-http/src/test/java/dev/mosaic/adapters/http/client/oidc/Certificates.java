package dev.mosaic.adapters.http.client.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** An authority, and certificates of it for this machine, good and bad ones. */
final class Certificates {
  private static final String TRUST = "javax.net.ssl.trustStore";
  private static final String TRUST_PASSWORD = "javax.net.ssl.trustStorePassword";
  private static final String PASSWORD = "only-for-this-test";

  private final Path folder;
  private final Path file;

  Certificates(Path folder) throws Exception {
    this.folder = folder;
    this.file = folder.resolve("all.p12");
    make("authority", "CN=Test authority", "-ext", "bc:c");
    make("good", "CN=localhost", "-signer", "authority", "-ext", "SAN=dns:localhost");
    make(
        "expired",
        "CN=localhost",
        "-signer",
        "authority",
        "-ext",
        "SAN=dns:localhost",
        "-startdate",
        "-10d",
        "-validity",
        "5");
    make(
        "another-host",
        "CN=other.example",
        "-signer",
        "authority",
        "-ext",
        "SAN=dns:other.example");
    make("self-signed", "CN=localhost", "-ext", "SAN=dns:localhost");
  }

  /** What a server shows that has this certificate. */
  SSLContext of(String alias) throws Exception {
    KeyStore all = load();
    KeyStore one = KeyStore.getInstance("PKCS12");
    one.load(null, null);
    one.setKeyEntry(
        alias,
        all.getKey(alias, PASSWORD.toCharArray()),
        PASSWORD.toCharArray(),
        all.getCertificateChain(alias));
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(one, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  /** As an administrator would who starts Mosaic with an authority of the house. */
  void trustTheAuthority() throws Exception {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("authority", load().getCertificate("authority"));
    Path trust = folder.resolve("trusted.p12");
    try (OutputStream out = Files.newOutputStream(trust)) {
      trusted.store(out, PASSWORD.toCharArray());
    }
    System.setProperty(TRUST, trust.toString());
    System.setProperty(TRUST_PASSWORD, PASSWORD);
  }

  void trustTheUsual() {
    System.clearProperty(TRUST);
    System.clearProperty(TRUST_PASSWORD);
  }

  private KeyStore load() throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD.toCharArray());
    }
    return store;
  }

  private void make(String alias, String name, String... more) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                alias,
                "-dname",
                name,
                "-keyalg",
                "EC",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                PASSWORD));
    command.addAll(List.of(more));
    Path log = folder.resolve(alias + ".txt");
    Process keytool =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(keytool.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(keytool.exitValue()).as(Files.readString(log)).isZero();
  }
}
