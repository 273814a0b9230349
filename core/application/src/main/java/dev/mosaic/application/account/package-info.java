/** A person's own account: what is in it, taking it along, deleting it. */
@NullMarked
package dev.mosaic.application.account;

import org.jspecify.annotations.NullMarked;
