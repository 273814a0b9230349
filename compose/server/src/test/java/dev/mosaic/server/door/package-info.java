/** Every operation of the API document, tried with everything it says it does not take. */
package dev.mosaic.server.door;
