/** What the core needs to run agents. */
@NullMarked
package dev.mosaic.ports.agent;

import org.jspecify.annotations.NullMarked;
