package dev.mosaic.adapters.http.client.provider;

import dev.mosaic.domain.provider.ProbeCode;

/**
 * What is wrong with an account, in plain words of Mosaic's own.
 *
 * @param message what happened
 * @param hint what to do next
 */
record Diagnosis(ProbeCode code, String message, String hint) {}
