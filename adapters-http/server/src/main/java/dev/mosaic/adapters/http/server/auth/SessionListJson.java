package dev.mosaic.adapters.http.server.auth;

import dev.mosaic.adapters.http.server.PageMetaJson;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** A person's sessions, last used first. */
@Serdeable
public record SessionListJson(List<SessionJson> data, PageMetaJson meta) {}
