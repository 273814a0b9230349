package dev.mosaic.adapters.http.server.chat;

import dev.mosaic.application.chat.ProgramMessage;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks for.
 *
 * @param stream whether the answer is wanted as it comes
 * @param kept false where neither message nor answer is to be kept
 * @param conversation which conversation it goes on with, as the body says; null if it says none
 * @param after the answer it comes after, as the body says; null if it says none
 */
record ChatCall(
    ProgramMessage message,
    boolean stream,
    boolean kept,
    @Nullable String conversation,
    @Nullable AnswerId after) {}
