package dev.mosaic.ports.secret;

import dev.mosaic.domain.secret.MintedToken;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.secret.TokenHash;
import dev.mosaic.domain.secret.TokenPurpose;
import java.util.List;

/** Makes tokens of 256 random bits and the keyed hashes they are stored as. */
public interface TokenMint {
  /** A new token, 43 characters of base64url, with its hash. */
  MintedToken mint(TokenPurpose purpose);

  /** A new random text of the same strength, of which no hash is kept. */
  SecretText random();

  /**
   * The hashes under which a presented token may be stored, newest key first. Any text is taken,
   * also nonsense.
   */
  List<TokenHash> hashesOf(TokenPurpose purpose, SecretText presented);
}
