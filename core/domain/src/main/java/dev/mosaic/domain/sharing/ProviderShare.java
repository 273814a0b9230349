package dev.mosaic.domain.sharing;

import dev.mosaic.domain.InvalidInput;
import dev.mosaic.domain.llm.TokenLimits;
import dev.mosaic.domain.provider.ProviderId;
import dev.mosaic.domain.provider.ProviderName;
import dev.mosaic.domain.user.UserId;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * That an account's owner lets others use it, and how far.
 *
 * @param name what those it is shared with know it by; stays as long as it is shared
 * @param everyone whether everybody with an account here may use it, whoever joins later included
 * @param people who may use it besides
 * @param models ids of those models that may be used; one the account does not offer any more is as
 *     if it was not named
 * @param monthlyTokens what each of them may use in a calendar month (UTC); null for as much as
 *     they like
 * @param since when it was shared first
 */
public record ProviderShare(
    ProviderId account,
    UserId owner,
    ProviderName name,
    boolean everyone,
    Set<UserId> people,
    List<String> models,
    @Nullable Long monthlyTokens,
    Instant since) {
  /** More than that is everyone. */
  public static final int MAX_PEOPLE = 500;

  public ProviderShare {
    if (!name.isShared()) {
      throw new IllegalArgumentException("not the name of a shared account: " + name);
    }
    people = Set.copyOf(people);
    models = List.copyOf(new LinkedHashSet<>(models));
    monthlyTokens = TokenLimits.checked(monthlyTokens);
    if (models.isEmpty()) {
      throw new InvalidInput("models", "required", "Choose at least one model.");
    }
    if (people.contains(owner)) {
      throw new InvalidInput("people", "not_yourself", "You need not share it with yourself.");
    }
    if (people.size() > MAX_PEOPLE) {
      throw new InvalidInput(
          "people", "too_many", "Name at most " + MAX_PEOPLE + " people, or share with everyone.");
    }
  }

  /** Whether somebody may use it by it. */
  public boolean reaches(UserId person) {
    return !person.equals(owner) && (everyone || people.contains(person));
  }
}
