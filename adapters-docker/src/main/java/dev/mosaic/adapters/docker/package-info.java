/**
 * Runs agents on a Docker Engine. {@link dev.mosaic.adapters.docker.HardenedProfile} says how a
 * container is made, {@link dev.mosaic.adapters.docker.NetworkPolicy} what it can reach, {@link
 * dev.mosaic.adapters.docker.Labels} how Mosaic recognises its own.
 */
@NullMarked
package dev.mosaic.adapters.docker;

import org.jspecify.annotations.NullMarked;
