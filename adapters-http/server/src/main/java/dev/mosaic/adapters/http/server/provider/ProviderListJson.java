package dev.mosaic.adapters.http.server.provider;

import dev.mosaic.adapters.http.server.PageMetaJson;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** A person's own accounts, and after them those that others share with them. */
@Serdeable
public record ProviderListJson(List<ProviderJson> data, PageMetaJson meta) {}
