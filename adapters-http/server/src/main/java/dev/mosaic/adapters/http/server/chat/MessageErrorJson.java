package dev.mosaic.adapters.http.server.chat;

import io.micronaut.serde.annotation.Serdeable;

/** Why an answer failed. */
@Serdeable
public record MessageErrorJson(String code, String message) {}
