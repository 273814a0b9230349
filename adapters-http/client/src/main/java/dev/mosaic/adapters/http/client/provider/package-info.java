/** Checks of LLM vendor accounts, in the vendors' own protocols. */
@NullMarked
package dev.mosaic.adapters.http.client.provider;

import org.jspecify.annotations.NullMarked;
