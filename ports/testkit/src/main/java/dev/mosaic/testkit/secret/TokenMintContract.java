package dev.mosaic.testkit.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.domain.secret.MintedToken;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.secret.TokenPurpose;
import dev.mosaic.ports.secret.TokenMint;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link TokenMint} does. */
public abstract class TokenMintContract {
  protected abstract TokenMint mint();

  @Test
  void mintsTokensOf256BitsThatNeverRepeat() {
    assertThat(Stream.generate(() -> mint().mint(TokenPurpose.SETUP).text().reveal()).limit(200))
        .doesNotHaveDuplicates()
        .allMatch(token -> token.matches("[A-Za-z0-9_-]{43}"));
    assertThat(mint().random().reveal()).matches("[A-Za-z0-9_-]{43}");
  }

  @Test
  void findsAMintedTokenByItsFirstHash() {
    MintedToken minted = mint().mint(TokenPurpose.SESSION_ACCESS);

    assertThat(mint().hashesOf(TokenPurpose.SESSION_ACCESS, minted.text()).getFirst())
        .isEqualTo(minted.hash());
  }

  @Test
  void hashesShowKeyAndDigestAndNothingOfTheToken() {
    MintedToken minted = mint().mint(TokenPurpose.SETUP);

    assertThat(minted.hash().value()).matches("[A-Za-z0-9._-]{1,32}:[A-Za-z0-9_-]{43}");
    assertThat(minted.hash().value()).doesNotContain(minted.text().reveal());
  }

  @Test
  void neverFindsATokenUnderAnotherPurpose() {
    MintedToken minted = mint().mint(TokenPurpose.SESSION_REFRESH);

    assertThat(mint().hashesOf(TokenPurpose.SESSION_ACCESS, minted.text()))
        .doesNotContain(minted.hash());
  }

  @Test
  void takesNonsense() {
    Stream.of("", " ", "\0", "ü".repeat(10_000))
        .forEach(
            text ->
                assertThat(mint().hashesOf(TokenPurpose.SETUP, new SecretText(text))).isNotEmpty());
  }
}
