package dev.mosaic.adapters.http.server.auth;

import dev.mosaic.adapters.http.server.PageMetaJson;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** A person's tokens, newest first. */
@Serdeable
public record PersonalTokenListJson(List<PersonalTokenJson> data, PageMetaJson meta) {}
