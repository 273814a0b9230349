/** What comes with a request: who makes it, and which page of a list they want. */
@NullMarked
package dev.mosaic.application.request;

import org.jspecify.annotations.NullMarked;
