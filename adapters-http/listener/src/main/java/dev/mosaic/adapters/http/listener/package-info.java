/** What both listeners have in common: counting, waiting, closing. */
@NullMarked
package dev.mosaic.adapters.http.listener;

import org.jspecify.annotations.NullMarked;
