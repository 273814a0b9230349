/**
 * What LLM vendors' protocols have in common: how keys are shown, what refusals and silence mean.
 */
@NullMarked
package dev.mosaic.adapters.http.client.vendor;

import org.jspecify.annotations.NullMarked;
