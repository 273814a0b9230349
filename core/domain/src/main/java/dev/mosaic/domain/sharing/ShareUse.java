package dev.mosaic.domain.sharing;

import dev.mosaic.domain.user.UserId;
import java.time.YearMonth;

/**
 * What one person used of an account somebody shares with them; neither when nor what for.
 *
 * @param month in UTC
 * @param tokens of all kinds
 */
public record ShareUse(UserId person, YearMonth month, long tokens) {}
