/** What an administrator lays down for everybody. */
@NullMarked
package dev.mosaic.adapters.http.server.policy;

import org.jspecify.annotations.NullMarked;
