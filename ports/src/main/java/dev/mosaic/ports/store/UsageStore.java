package dev.mosaic.ports.store;

import dev.mosaic.domain.llm.DayUsage;
import dev.mosaic.domain.llm.LlmCall;
import dev.mosaic.domain.llm.ModelUsage;
import dev.mosaic.domain.llm.PersonUsage;
import dev.mosaic.domain.user.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What agents used of their owners' accounts. Knows no content. */
public interface UsageStore {
  /**
   * Writes down a call. One of somebody else's account is summed up for its owner as well, where
   * they still have it; see {@link ShareStore#use}.
   */
  void append(LlmCall call);

  /** A person's own use by day and model, newest day first, both days included (UTC). */
  List<ModelUsage> ofPerson(UserId owner, LocalDate from, LocalDate to);

  /** Tokens of all kinds a person's agent used since then, at most {@link Long#MAX_VALUE}. */
  long tokensSince(UserId owner, Instant since);

  /** What a person allows their own agent in a calendar month; empty without such a limit. */
  OptionalLong limitOf(UserId owner);

  /**
   * @param monthlyTokens at least 1; null lifts the limit
   */
  void setLimit(UserId owner, @Nullable Long monthlyTokens);

  /** Everybody's use together by day, newest first, both days included (UTC). Across people. */
  List<DayUsage> byDay(LocalDate from, LocalDate to);

  /** Everybody's use by person, most tokens first, both days included (UTC). Across people. */
  List<PersonUsage> byPerson(LocalDate from, LocalDate to);

  /** Forgets calls that began before then; returns how many. */
  int deleteBefore(Instant before);
}
