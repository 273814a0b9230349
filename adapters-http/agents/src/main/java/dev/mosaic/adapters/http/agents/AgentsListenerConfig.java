package dev.mosaic.adapters.http.agents;

import java.net.InetAddress;
import java.util.function.Predicate;

/**
 * Where containers ask Mosaic for what they need.
 *
 * @param host address to listen on
 * @param port 0 takes any free one
 * @param answersAt which of this machine's addresses questions may arrive at: those on the agents'
 *     networks, and loopback
 */
public record AgentsListenerConfig(String host, int port, Predicate<InetAddress> answersAt) {}
