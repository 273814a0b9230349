/** OpenAI's chat completions, which most vendors imitate. */
@NullMarked
package dev.mosaic.adapters.http.protocol.completions;

import org.jspecify.annotations.NullMarked;
