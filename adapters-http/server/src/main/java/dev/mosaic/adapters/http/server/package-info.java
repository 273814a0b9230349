/** What Mosaic answers people and programs over HTTP: the public API and the web app. */
@NullMarked
package dev.mosaic.adapters.http.server;

import org.jspecify.annotations.NullMarked;
