package dev.mosaic.adapters.http.server.sharing;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mosaic.adapters.http.listener.OpaqueId;
import dev.mosaic.application.request.Caller;
import dev.mosaic.application.sharing.ShareProvider;
import dev.mosaic.domain.InvalidInput;
import dev.mosaic.domain.provider.ProviderId;
import dev.mosaic.domain.user.UserId;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * With whom an account is shared from now on, in place of what was before.
 *
 * @param everyone whether everybody may use it, whoever joins later included
 * @param people ids of those who may use it besides; none, and not everyone, ends the share
 * @param models ids of those that may be used; at least one, unless the share ends
 * @param monthlyTokens what each of them may use in a calendar month, UTC; null without a limit
 */
@Serdeable.Deserializable
public record ProviderSharesChangeJson(
    @JsonProperty(required = true) boolean everyone,
    @JsonProperty(required = true) @Size(max = 500) List<@Size(min = 1, max = 64) String> people,
    @JsonProperty(required = true) @Size(max = 2000) List<@Size(min = 1, max = 200) String> models,
    @JsonProperty(required = true) @Min(1) @Nullable Long monthlyTokens) {
  ShareProvider.Command toCommand(Caller caller, ProviderId id) {
    List<UserId> ids = new ArrayList<>();
    for (int i = 0; i < people.size(); i++) {
      String field = "people[" + i + "]";
      ids.add(
          OpaqueId.find(people.get(i))
              .map(UserId::new)
              .orElseThrow(
                  () ->
                      new InvalidInput(
                          field, "unknown_person", "Nobody who may sign in here has this id.")));
    }
    return new ShareProvider.Command(caller, id, everyone, ids, models, monthlyTokens);
  }
}
