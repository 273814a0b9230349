package dev.mosaic.adapters.http.server.auth;

import io.micronaut.serde.annotation.Serdeable;

/** Who just signed in. */
@Serdeable
public record SignedInJson(UserJson user) {}
