/** The one place that sees everything: starts, wires, ends. */
@NullMarked
package dev.mosaic.server;

import org.jspecify.annotations.NullMarked;
