/**
 * What holds wherever containers run. {@link dev.mosaic.adapters.docker.shared.HardenedProfile}
 * says how a container is made, {@link dev.mosaic.adapters.docker.shared.NetworkPolicy} what it can
 * reach, {@link dev.mosaic.adapters.docker.shared.Labels} how Mosaic recognises its own.
 */
@NullMarked
package dev.mosaic.adapters.docker.shared;

import org.jspecify.annotations.NullMarked;
