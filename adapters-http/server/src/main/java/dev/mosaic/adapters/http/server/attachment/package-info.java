/** Files that go with messages. */
@NullMarked
package dev.mosaic.adapters.http.server.attachment;

import org.jspecify.annotations.NullMarked;
