package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.secret.TokenHash;
import java.util.List;

/** Token hashes as texts of a column. */
final class Hashes {
  private Hashes() {}

  static List<String> values(List<TokenHash> hashes) {
    return hashes.stream().map(TokenHash::value).toList();
  }
}
