/** The API document and a page to browse it. */
@NullMarked
package dev.mosaic.adapters.http.server.docs;

import org.jspecify.annotations.NullMarked;
