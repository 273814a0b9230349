package dev.mosaic.testkit.gateway;

import org.jspecify.annotations.Nullable;

/** A message, and who sent it. */
record SentMessage(AskedRun asked, @Nullable WsSocket sender, @Nullable HttpReply http) {}
