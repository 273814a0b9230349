/**
 * A scripted OpenClaw gateway that speaks the real one's HTTP and WebSocket protocol, for tests and
 * for measuring.
 */
@NullMarked
package dev.mosaic.testkit.gateway;

import org.jspecify.annotations.NullMarked;
