package dev.mosaic.adapters.docker.engine;

import dev.mosaic.adapters.docker.shared.HardenedProfile;
import dev.mosaic.ports.agent.DeliveredFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * The archive that is unpacked into the home folder of an agent. All of it belongs to the agent and
 * nobody else. Packed, so that not even a log of the wire shows the token.
 */
final class DeliveryArchive {
  private DeliveryArchive() {}

  static byte[] of(List<DeliveredFile> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream packed = new GZIPOutputStream(bytes);
        TarArchiveOutputStream tar = new TarArchiveOutputStream(packed, "UTF-8")) {
      for (DeliveredFile file : files) {
        add(tar, file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void add(TarArchiveOutputStream tar, DeliveredFile file) throws IOException {
    byte[] content = file.content().reveal().getBytes(StandardCharsets.UTF_8);
    TarArchiveEntry entry = new TarArchiveEntry(file.path());
    entry.setIds(HardenedProfile.UID, HardenedProfile.UID);
    entry.setMode(file.mode());
    entry.setSize(content.length);
    tar.putArchiveEntry(entry);
    tar.write(content);
    tar.closeArchiveEntry();
  }
}
