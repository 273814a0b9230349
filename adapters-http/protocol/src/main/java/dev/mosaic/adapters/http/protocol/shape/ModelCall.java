package dev.mosaic.adapters.http.protocol.shape;

/**
 * What Mosaic must know of a call.
 *
 * @param model the vendor's own id, as the caller names it
 */
public record ModelCall(String model, boolean stream) {}
