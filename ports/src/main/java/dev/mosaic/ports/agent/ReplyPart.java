package dev.mosaic.ports.agent;

import dev.mosaic.domain.chat.TurnFault;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a gateway's answer: the bytes as they came, and what they mean.
 *
 * @param raw to be passed on unchanged
 * @param text what it adds to the answer's text, may be empty
 * @param fault the gateway's own error inside an answer that looked well, null otherwise
 * @param last whether the gateway says the answer is whole
 */
public record ReplyPart(byte[] raw, String text, @Nullable TurnFault fault, boolean last) {}
