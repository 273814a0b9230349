package dev.mosaic.adapters.http.server.chat;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;

/**
 * Which version is to be shown.
 *
 * @param message id of a message that is to be shown
 */
@Serdeable.Deserializable
public record SelectedVersionJson(@Size(max = 64) String message) {}
