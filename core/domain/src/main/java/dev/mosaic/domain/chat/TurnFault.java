package dev.mosaic.domain.chat;

/**
 * Why an answer did not come or broke off.
 *
 * @param code stable snake_case code
 * @param message one plain sentence
 */
public record TurnFault(String code, String message) {}
