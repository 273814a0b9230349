package dev.mosaic.adapters.http.server.attachment;

import dev.mosaic.domain.chat.Attachment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;

/** What files are, found in their bytes; their names only tell kinds of one form apart. */
public final class MediaTypes {
  private static final MimeTypes KNOWN = MimeTypes.getDefaultMimeTypes();
  private static final String UNKNOWN = "application/octet-stream";

  private MediaTypes() {}

  /** The media type, without parameters. */
  public static String of(String name, byte[] content) {
    String found = detect(content, new Metadata());
    if (Attachment.isPicture(found)) {
      return found;
    }
    Metadata named = new Metadata();
    named.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    String told = detect(content, named);
    // A name alone makes nothing a picture.
    return Attachment.isPicture(told) ? UNKNOWN : told;
  }

  private static String detect(byte[] content, Metadata metadata) {
    try {
      return KNOWN.detect(new ByteArrayInputStream(content), metadata).getBaseType().toString();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
