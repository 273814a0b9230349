package dev.mosaic.adapters.postgres.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.domain.secret.MintedToken;
import dev.mosaic.domain.secret.TokenHash;
import dev.mosaic.domain.secret.TokenPurpose;
import dev.mosaic.ports.secret.TokenMint;
import dev.mosaic.testkit.secret.TokenMintContract;
import java.util.List;
import org.junit.jupiter.api.Test;

class HmacTokenMintTest extends TokenMintContract {
  @Override
  protected TokenMint mint() {
    return new HmacTokenMint(KeyRing.parse(Keys.ONE));
  }

  @Test
  void findsTokensOfEveryKeyOfTheRingNewestFirst() {
    MintedToken old = mint().mint(TokenPurpose.SETUP);
    TokenMint rotated = new HmacTokenMint(KeyRing.parse("k2:" + Keys.TWO + ",k1:" + Keys.ONE));

    List<TokenHash> hashes = rotated.hashesOf(TokenPurpose.SETUP, old.text());

    assertThat(hashes).hasSize(2).endsWith(old.hash());
    assertThat(hashes.getFirst().value()).startsWith("k2:");
  }

  @Test
  void hashesDependOnTheKey() {
    MintedToken minted = mint().mint(TokenPurpose.SETUP);
    TokenMint other = new HmacTokenMint(KeyRing.parse("k1:" + Keys.TWO));

    assertThat(other.hashesOf(TokenPurpose.SETUP, minted.text())).doesNotContain(minted.hash());
  }
}
