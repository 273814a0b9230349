package dev.mosaic.adapters.http.protocol.shape;

/**
 * The beginning of a stream, before its first word.
 *
 * @param reading that has read it, and can end it
 * @param events as they are written
 */
public record Opening(Reading reading, String events) {}
