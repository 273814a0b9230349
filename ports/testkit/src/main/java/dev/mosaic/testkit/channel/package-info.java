/** Contract suite of the channel to agents' gateways, and a gateway to prove it on. */
@NullMarked
package dev.mosaic.testkit.channel;

import org.jspecify.annotations.NullMarked;
