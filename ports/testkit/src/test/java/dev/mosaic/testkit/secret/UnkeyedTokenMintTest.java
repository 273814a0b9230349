package dev.mosaic.testkit.secret;

import dev.mosaic.ports.secret.TokenMint;

class UnkeyedTokenMintTest extends TokenMintContract {
  private final UnkeyedTokenMint fake = new UnkeyedTokenMint();

  @Override
  protected TokenMint mint() {
    return fake;
  }
}
