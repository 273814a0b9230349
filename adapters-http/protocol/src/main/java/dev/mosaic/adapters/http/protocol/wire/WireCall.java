package dev.mosaic.adapters.http.protocol.wire;

/**
 * What Mosaic must know of a call.
 *
 * @param model the vendor's own id, as the agent names it
 */
public record WireCall(String model, boolean stream) {}
