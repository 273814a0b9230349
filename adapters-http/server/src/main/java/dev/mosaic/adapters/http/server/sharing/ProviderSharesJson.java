package dev.mosaic.adapters.http.server.sharing;

import dev.mosaic.application.sharing.ShareView;
import dev.mosaic.domain.sharing.ProviderShare;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * With whom its owner shares an account; never its key.
 *
 * @param mayShare whether you may share; where an administrator does not let members, what you
 *     shared before rests
 * @param everyone whether everybody may use it, whoever joins later included
 * @param people who may use it besides; nobody, and not everyone: it is not shared
 * @param models ids of those that may be used
 * @param monthlyTokens what each of them may use in a calendar month, UTC; null without a limit
 * @param name what those it is shared with address its models by; null while it is not shared
 * @param since when it was shared first; null while it is not shared
 * @param use what each used in each month, newest month first; tokens alone
 */
@Serdeable.Serializable
public record ProviderSharesJson(
    boolean mayShare,
    boolean everyone,
    List<SharePersonJson> people,
    List<String> models,
    @Nullable Long monthlyTokens,
    @Nullable String name,
    @Nullable Instant since,
    List<ShareUseJson> use) {
  /** What a change would write over; not what is used meanwhile. */
  Object state() {
    return Arrays.asList(everyone, people, models, monthlyTokens);
  }

  public static ProviderSharesJson of(ShareView view) {
    ProviderShare share = view.share();
    List<SharePersonJson> people = view.people().stream().map(SharePersonJson::of).toList();
    List<ShareUseJson> use = view.use().stream().map(ShareUseJson::of).toList();
    return share == null
        ? new ProviderSharesJson(view.mayShare(), false, people, List.of(), null, null, null, use)
        : new ProviderSharesJson(
            view.mayShare(),
            share.everyone(),
            people,
            share.models(),
            share.monthlyTokens(),
            share.name().value(),
            share.since(),
            use);
  }
}
