/** What happens in conversations, as it happens and for those who come later. */
@NullMarked
package dev.mosaic.application.chat.log;

import org.jspecify.annotations.NullMarked;
