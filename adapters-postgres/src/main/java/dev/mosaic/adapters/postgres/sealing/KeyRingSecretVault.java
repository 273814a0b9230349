package dev.mosaic.adapters.postgres.sealing;

import dev.mosaic.domain.secret.SealedSecret;
import dev.mosaic.domain.secret.SecretOwner;
import dev.mosaic.domain.secret.SecretPlace;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.secret.SecretUnreadable;
import dev.mosaic.ports.secret.SecretVault;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/** Seals by the owner's data key, which a key of the ring wraps. See {@link SealedBlob}. */
public final class KeyRingSecretVault implements SecretVault {
  private final DataKeys dataKeys;

  public KeyRingSecretVault(KeyRing ring, DataKeyTable table, Clock clock) {
    this.dataKeys = new DataKeys(ring, table, clock);
  }

  @Override
  public SealedSecret seal(SecretPlace place, SecretText text) {
    return sealBytes(place, text.reveal().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public SecretText open(SecretPlace place, SealedSecret sealed) {
    return new SecretText(new String(openBytes(place, sealed), StandardCharsets.UTF_8));
  }

  @Override
  public SealedSecret sealBytes(SecretPlace place, byte[] clear) {
    DataKey key = dataKeys.ofOwner(place.owner());
    byte version = SealedBlob.versionFor(place);
    byte[] bound = AssociatedData.of(version, place);
    return new SealedBlob(version, key.id(), Aead.seal(key.sealing(), bound, clear)).write();
  }

  @Override
  public byte[] openBytes(SecretPlace place, SealedSecret sealed) {
    SealedBlob blob =
        SealedBlob.read(sealed)
            .orElseThrow(() -> unreadable(place, "its bytes are not a sealed secret's"));
    if (blob.version() != SealedBlob.versionFor(place)) {
      throw unreadable(place, "it is not bound to what it is used for");
    }
    DataKey key =
        dataKeys
            .find(blob.dataKeyId(), place.owner())
            .orElseThrow(() -> unreadable(place, "its data key is gone or somebody else's"));
    byte[] bound = AssociatedData.of(blob.version(), place);
    return Aead.open(key.sealing(), bound, blob.sealed())
        .orElseThrow(
            () -> unreadable(place, "it is damaged or was sealed for another place or use"));
  }

  @Override
  public String keyId(SealedSecret sealed) {
    return SealedBlob.read(sealed)
        .flatMap(blob -> dataKeys.ringKeyOf(blob.dataKeyId()))
        .orElseThrow(() -> new SecretUnreadable("a sealed secret", "its data key is gone"));
  }

  @Override
  public void shred(SecretOwner owner) {
    dataKeys.delete(owner);
  }

  private static SecretUnreadable unreadable(SecretPlace place, String reason) {
    return new SecretUnreadable(
        "%s.%s of row %s".formatted(place.table(), place.column(), place.rowId()), reason);
  }
}
