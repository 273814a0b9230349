/**
 * What containers' calls ask for again and again, kept in memory: one server process owns its
 * database, so that it sees every change there is.
 */
@NullMarked
package dev.mosaic.application.facts;

import org.jspecify.annotations.NullMarked;
