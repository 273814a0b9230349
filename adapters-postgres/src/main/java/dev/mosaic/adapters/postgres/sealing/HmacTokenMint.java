package dev.mosaic.adapters.postgres.sealing;

import dev.mosaic.domain.secret.MintedToken;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.secret.TokenHash;
import dev.mosaic.domain.secret.TokenPurpose;
import dev.mosaic.ports.secret.TokenMint;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;

/** Tokens hashed by HMAC-SHA-256 under a key per ring key and purpose: `id:base64url`. */
public final class HmacTokenMint implements TokenMint {
  private static final int TOKEN_BYTES = 32;
  private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

  private final KeyRing ring;
  private final SecureRandom random = new SecureRandom();

  public HmacTokenMint(KeyRing ring) {
    this.ring = ring;
  }

  @Override
  public MintedToken mint(TokenPurpose purpose) {
    SecretText text = random();
    return new MintedToken(text, hash(ring.first(), purpose, text));
  }

  @Override
  public SecretText random() {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    return new SecretText(BASE64URL.encodeToString(bytes));
  }

  @Override
  public List<TokenHash> hashesOf(TokenPurpose purpose, SecretText presented) {
    return ring.all().stream().map(key -> hash(key, purpose, presented)).toList();
  }

  private static TokenHash hash(RingKey key, TokenPurpose purpose, SecretText text) {
    String label = "token/" + purpose.name().toLowerCase(Locale.ROOT);
    try {
      Mac mac = Mac.getInstance(KeyDerivation.HMAC_SHA_256);
      mac.init(key.derive(KeyDerivation.HMAC_SHA_256, label));
      byte[] hash = mac.doFinal(text.reveal().getBytes(StandardCharsets.UTF_8));
      return new TokenHash(key.id() + ":" + BASE64URL.encodeToString(hash));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("this JDK has no HMAC-SHA-256", impossible);
    }
  }
}
