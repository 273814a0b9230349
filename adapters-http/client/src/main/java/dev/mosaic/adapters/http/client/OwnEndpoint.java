package dev.mosaic.adapters.http.client;

/**
 * A place of Mosaic's own that no check may call: itself, its database, the container engine.
 *
 * @param host name or address; a wildcard or loopback address stands for every address of this
 *     machine
 */
public record OwnEndpoint(String host, int port) {}
