package dev.mosaic.adapters.http.server.users;

import dev.mosaic.adapters.http.server.PageMetaJson;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** The breakglass accounts, by user name. */
@Serdeable
public record BreakglassListJson(List<BreakglassJson> data, PageMetaJson meta) {}
