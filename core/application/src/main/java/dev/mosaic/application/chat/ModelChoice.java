package dev.mosaic.application.chat;

import dev.mosaic.domain.provider.ModelRef;
import org.jspecify.annotations.Nullable;

/**
 * What is to answer in a conversation.
 *
 * @param model null for what the agent asks first
 */
public record ModelChoice(@Nullable ModelRef model) {}
