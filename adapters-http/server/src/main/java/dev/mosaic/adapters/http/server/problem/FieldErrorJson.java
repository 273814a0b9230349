package dev.mosaic.adapters.http.server.problem;

import io.micronaut.serde.annotation.Serdeable;

/**
 * A field that has to be changed.
 *
 * @param field its name as in the request, with dots and indexes
 * @param code stable snake_case word
 * @param message one plain sentence that says the way out
 */
@Serdeable
public record FieldErrorJson(String field, String code, String message) {}
