package dev.mosaic.testkit.secret;

import dev.mosaic.domain.secret.MintedToken;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.secret.TokenHash;
import dev.mosaic.domain.secret.TokenPurpose;
import dev.mosaic.ports.secret.TokenMint;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/** Really random tokens under a hash that has no key. */
public final class UnkeyedTokenMint implements TokenMint {
  private static final int TOKEN_BYTES = 32;
  private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

  private final SecureRandom random = new SecureRandom();

  @Override
  public MintedToken mint(TokenPurpose purpose) {
    SecretText text = random();
    return new MintedToken(text, hash(purpose, text));
  }

  @Override
  public SecretText random() {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    return new SecretText(BASE64URL.encodeToString(bytes));
  }

  @Override
  public List<TokenHash> hashesOf(TokenPurpose purpose, SecretText presented) {
    return List.of(hash(purpose, presented));
  }

  private static TokenHash hash(TokenPurpose purpose, SecretText text) {
    String labelled = purpose + "\0" + text.reveal();
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(labelled.getBytes(StandardCharsets.UTF_8));
      return new TokenHash("fake:" + BASE64URL.encodeToString(digest));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
