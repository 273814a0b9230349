/** What Mosaic knows of OpenClaw, the program in an agent's container. */
@NullMarked
package dev.mosaic.adapters.http.openclaw;

import org.jspecify.annotations.NullMarked;
