package dev.mosaic.domain.llm;

import dev.mosaic.domain.user.UserId;

/** What one person's agent used in all; neither which models nor what for. */
public record PersonUsage(UserId person, long calls, long failed, TokenUsage tokens) {}
