package dev.mosaic.adapters.docker;

import dev.mosaic.domain.secret.SecretText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * The archive that is unpacked into the home folder of an agent: its state folder, the token, the
 * entrypoint. All of it belongs to the agent and nobody else. Packed, so that not even a log of the
 * wire shows the token.
 */
final class DeliveryArchive {
  private static final int FOLDER_MODE = 0700;
  private static final int TOKEN_MODE = 0400;
  private static final int SCRIPT_MODE = 0500;

  private DeliveryArchive() {}

  static byte[] of(SecretText token) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String delivery = AgentLayout.STATE_NAME + "/" + AgentLayout.DELIVERY + "/";
    try (GZIPOutputStream packed = new GZIPOutputStream(bytes);
        TarArchiveOutputStream tar = new TarArchiveOutputStream(packed, "UTF-8")) {
      add(tar, AgentLayout.STATE_NAME + "/", FOLDER_MODE, new byte[0]);
      add(tar, delivery, FOLDER_MODE, new byte[0]);
      add(
          tar,
          delivery + AgentLayout.TOKEN,
          TOKEN_MODE,
          token.reveal().getBytes(StandardCharsets.UTF_8));
      for (String file : AgentLayout.SCRIPTS) {
        add(tar, delivery + file, SCRIPT_MODE, resource(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  // A name that ends in a slash makes a folder.
  private static void add(TarArchiveOutputStream tar, String name, int mode, byte[] content)
      throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name);
    entry.setIds(AgentLayout.UID, AgentLayout.UID);
    entry.setMode(mode);
    entry.setSize(content.length);
    tar.putArchiveEntry(entry);
    tar.write(content);
    tar.closeArchiveEntry();
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = DeliveryArchive.class.getResourceAsStream("agent/" + name)) {
      if (in == null) {
        throw new IOException("the server was built without agent/" + name);
      }
      return in.readAllBytes();
    }
  }
}
