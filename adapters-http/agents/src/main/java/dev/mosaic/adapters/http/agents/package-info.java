/** The agents' listener: what containers ask of Mosaic. */
@NullMarked
package dev.mosaic.adapters.http.agents;

import org.jspecify.annotations.NullMarked;
