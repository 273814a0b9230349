/** Use cases for files that go with messages. */
@NullMarked
package dev.mosaic.application.attachment;

import org.jspecify.annotations.NullMarked;
