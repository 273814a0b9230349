package dev.mosaic.server.options;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Which Mosaic this is. */
public final class Version implements IVersionProvider {
  /** As Maven built it, e.g. `0.1.0`. */
  public static String current() {
    Properties properties = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("/mosaic-version.properties")) {
      if (in == null) {
        throw new IllegalStateException("built without its version");
      }
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }

  @Override
  public String[] getVersion() {
    return new String[] {"Mosaic " + current()};
  }
}
