package dev.mosaic.domain.llm;

import java.time.LocalDate;

/**
 * What all agents together used on one day.
 *
 * @param day in UTC
 */
public record DayUsage(LocalDate day, long calls, long failed, TokenUsage tokens) {}
