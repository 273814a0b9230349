package dev.mosaic.adapters.http.server.account;

import dev.mosaic.adapters.http.server.provider.ProviderJson;
import dev.mosaic.adapters.http.server.sharing.ProviderSharesJson;
import dev.mosaic.application.account.ExportAccount;
import dev.mosaic.application.sharing.SharedAccountView;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * What a person shares and what is shared with them, in an archive of theirs.
 *
 * @param made accounts of theirs that others use, or used
 * @param received accounts of others that they may use now
 */
@Serdeable.Serializable
record ExportedSharesJson(List<MadeJson> made, List<ProviderJson> received) {
  /** One of their accounts, by name, and with whom they share it. */
  @Serdeable.Serializable
  record MadeJson(String provider, ProviderSharesJson shares) {}

  static ExportedSharesJson of(
      List<ExportAccount.MadeShare> made, List<SharedAccountView> received) {
    return new ExportedSharesJson(
        made.stream()
            .map(
                one ->
                    new MadeJson(
                        one.account().provider().name().value(),
                        ProviderSharesJson.of(one.share())))
            .toList(),
        received.stream().map(ProviderJson::of).toList());
  }
}
