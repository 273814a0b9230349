package dev.mosaic.testkit.tls;

import com.sun.net.httpserver.HttpsConfigurator;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** An authority of the house, and certificates of it for `localhost`, good and bad ones. */
public final class TestCertificates {
  private static final String TRUST = "javax.net.ssl.trustStore";
  private static final String TRUST_PASSWORD = "javax.net.ssl.trustStorePassword";
  private static final String PASSWORD = "only-for-this-test";
  private static final String AUTHORITY = "authority";
  private static final int KEYTOOL_SECONDS = 60;

  private final Path folder;
  private final Path file;

  /** What is wrong with a certificate. */
  public enum Kind {
    GOOD,
    EXPIRED,
    ANOTHER_HOST,
    SELF_SIGNED
  }

  /**
   * Makes them with the JDK's keytool, which takes seconds.
   *
   * @param folder an empty one
   */
  public TestCertificates(Path folder) {
    this.folder = folder;
    this.file = folder.resolve("all.p12");
    make(AUTHORITY, "CN=Test authority", "-ext", "bc:c");
    String here = "SAN=dns:localhost,ip:127.0.0.1";
    make(alias(Kind.GOOD), "CN=localhost", "-signer", AUTHORITY, "-ext", here);
    make(
        alias(Kind.EXPIRED),
        "CN=localhost",
        "-signer",
        AUTHORITY,
        "-ext",
        here,
        "-startdate",
        "-10d",
        "-validity",
        "5");
    make(
        alias(Kind.ANOTHER_HOST),
        "CN=other.example",
        "-signer",
        AUTHORITY,
        "-ext",
        "SAN=dns:other.example");
    make(alias(Kind.SELF_SIGNED), "CN=localhost", "-ext", here);
  }

  /** What a server shows that has this certificate. */
  public HttpsConfigurator of(Kind kind) {
    try {
      KeyStore all = load();
      KeyStore one = KeyStore.getInstance("PKCS12");
      one.load(null, null);
      one.setKeyEntry(
          "server",
          all.getKey(alias(kind), PASSWORD.toCharArray()),
          PASSWORD.toCharArray(),
          all.getCertificateChain(alias(kind)));
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(one, PASSWORD.toCharArray());
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), null, null);
      return new HttpsConfigurator(context);
    } catch (GeneralSecurityException | IOException trouble) {
      throw new IllegalStateException("no certificate", trouble);
    }
  }

  /**
   * Makes clients of this process trust the authority, as an administrator does who starts Mosaic
   * with an authority of the house.
   */
  public void trustTheAuthority() {
    try {
      KeyStore trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, null);
      trusted.setCertificateEntry(AUTHORITY, load().getCertificate(AUTHORITY));
      Path trust = folder.resolve("trusted.p12");
      try (OutputStream out = Files.newOutputStream(trust)) {
        trusted.store(out, PASSWORD.toCharArray());
      }
      System.setProperty(TRUST, trust.toString());
      System.setProperty(TRUST_PASSWORD, PASSWORD);
    } catch (GeneralSecurityException | IOException trouble) {
      throw new IllegalStateException("no authority", trouble);
    }
  }

  public void trustTheUsual() {
    System.clearProperty(TRUST);
    System.clearProperty(TRUST_PASSWORD);
  }

  private static String alias(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private KeyStore load() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD.toCharArray());
    }
    return store;
  }

  private void make(String alias, String name, String... more) {
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
    try {
      Path log = folder.resolve(alias + ".txt");
      Process keytool =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      if (!keytool.waitFor(KEYTOOL_SECONDS, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
        keytool.destroyForcibly();
        throw new IllegalStateException("keytool: " + Files.readString(log));
      }
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", stop);
    }
  }
}
