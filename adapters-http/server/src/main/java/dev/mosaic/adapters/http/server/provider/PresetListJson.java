package dev.mosaic.adapters.http.server.provider;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** All kinds of vendors, in the order people see them. */
@Serdeable
public record PresetListJson(List<PresetJson> data) {}
