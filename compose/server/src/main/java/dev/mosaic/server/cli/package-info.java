/** What an operator can ask for on the command line. */
@NullMarked
package dev.mosaic.server.cli;

import org.jspecify.annotations.NullMarked;
