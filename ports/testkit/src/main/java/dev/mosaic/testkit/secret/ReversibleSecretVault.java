package dev.mosaic.testkit.secret;

import dev.mosaic.domain.secret.SealedSecret;
import dev.mosaic.domain.secret.SecretOwner;
import dev.mosaic.domain.secret.SecretPlace;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.secret.SealingKeyUnreadable;
import dev.mosaic.ports.secret.SecretUnreadable;
import dev.mosaic.ports.secret.SecretVault;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps the secrets aside and hands out tickets in their stead. As strict as the real vault about
 * places, damage and shredding, and nothing of a secret is in its blob.
 */
public final class ReversibleSecretVault implements SecretVault {
  private static final String KEY_ID = "fake";

  private final Map<UUID, Sealing> sealings = new ConcurrentHashMap<>();

  private final Set<SecretOwner> spoiled = ConcurrentHashMap.newKeySet();

  @Override
  public SealedSecret seal(SecretPlace place, SecretText text) {
    if (spoiled.contains(place.owner())) {
      throw new SealingKeyUnreadable(place.owner());
    }
    UUID ticket = UUID.randomUUID();
    sealings.put(ticket, new Sealing(place, text));
    return new SealedSecret(Tickets.write(ticket));
  }

  @Override
  public SecretText open(SecretPlace place, SealedSecret sealed) {
    Sealing sealing = Tickets.read(sealed.blob()).map(sealings::get).orElse(null);
    if (sealing == null || !sealing.place.equals(place) || spoiled.contains(place.owner())) {
      throw new SecretUnreadable(
          place.table() + "." + place.column(), "it is damaged, moved or its key is gone");
    }
    return sealing.text;
  }

  @Override
  public SealedSecret sealBytes(SecretPlace place, byte[] bytes) {
    return seal(place, new SecretText(new String(bytes, StandardCharsets.ISO_8859_1)));
  }

  @Override
  public byte[] openBytes(SecretPlace place, SealedSecret sealed) {
    return open(place, sealed).reveal().getBytes(StandardCharsets.ISO_8859_1);
  }

  @Override
  public String keyId(SealedSecret sealed) {
    return KEY_ID;
  }

  @Override
  public void shred(SecretOwner owner) {
    sealings.values().removeIf(sealing -> sealing.place.owner().equals(owner));
    spoiled.remove(owner);
  }

  /** The owner's data key does not open any more. */
  public void spoilKeyOf(SecretOwner owner) {
    spoiled.add(owner);
  }

  /** Whether a blob was made by this vault and still opens somewhere. */
  public boolean knows(SealedSecret sealed) {
    return sealings.keySet().stream()
        .anyMatch(ticket -> Arrays.equals(Tickets.write(ticket), sealed.blob()));
  }

  private record Sealing(SecretPlace place, SecretText text) {}
}
