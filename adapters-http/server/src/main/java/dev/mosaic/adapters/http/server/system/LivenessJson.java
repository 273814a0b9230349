package dev.mosaic.adapters.http.server.system;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** That the process answers. */
@Serdeable
public record LivenessJson(@Schema(allowableValues = "up") String status) {}
