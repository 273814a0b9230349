package dev.mosaic.ports.agent;

/**
 * Whether containers can run.
 *
 * @param message one plain sentence: the engine's name and version, or what is wrong
 * @param hint what to do; where containers can run, what is known to be wrong with the engine, and
 *     mostly empty
 */
public record Availability(boolean available, String message, String hint) {}
