package dev.mosaic.adapters.postgres.sealing;

import dev.mosaic.domain.secret.SecretOwner;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;

/**
 * Proves that rows which decide who may do what are as Mosaic wrote them: `version (1) |
 * HMAC-SHA-256` over what such a row says, under the instance's data key. Whoever can write the
 * database and does not have `MOSAIC_SECRET_KEY` cannot make one, nor carry one over to another
 * row. Rotating the ring wraps that data key anew and leaves seals as they are.
 */
public final class RowSeals {
  private static final byte VERSION = 1;
  private static final SecretOwner INSTANCE = new SecretOwner.OfInstance();

  private final DataKeys dataKeys;

  public RowSeals(KeyRing ring, DataKeyTable table, Clock clock) {
    this.dataKeys = new DataKeys(ring, table, clock);
  }

  /** What a row says. */
  public interface Sealable {
    /** The table it stands in. */
    String table();

    /** Everything that counts, always the same number of parts, the row's id among them. */
    List<@Nullable Object> said();

    /** Null for a row nobody sealed. */
    byte @Nullable [] seal();
  }

  /** A seal for what the row says now. */
  public byte[] sealOf(Sealable row) {
    byte[] code = codeOf(row);
    byte[] seal = new byte[code.length + 1];
    seal[0] = VERSION;
    System.arraycopy(code, 0, seal, 1, code.length);
    return seal;
  }

  /** Whether the row's own seal is one for what it says. */
  public boolean holds(Sealable row) {
    byte[] seal = row.seal();
    return seal != null && MessageDigest.isEqual(seal, sealOf(row));
  }

  private byte[] codeOf(Sealable row) {
    String[] parts = new String[row.said().size() + 1];
    parts[0] = row.table();
    for (int i = 1; i < parts.length; i++) {
      Object part = row.said().get(i - 1);
      // Nothing is something else than the empty text.
      parts[i] = part == null ? "" : "=" + part;
    }
    try {
      Mac mac = Mac.getInstance(KeyDerivation.HMAC_SHA_256);
      mac.init(dataKeys.ofOwner(INSTANCE).vouching());
      return mac.doFinal(AssociatedData.of(VERSION, parts));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("this JDK has no HMAC-SHA-256", impossible);
    }
  }
}
