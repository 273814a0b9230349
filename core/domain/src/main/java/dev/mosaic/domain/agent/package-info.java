/** One user's assistant: its states, its profile, and what can go wrong with it. */
@NullMarked
package dev.mosaic.domain.agent;

import org.jspecify.annotations.NullMarked;
