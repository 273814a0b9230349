package dev.mosaic.ports.agent;

/** What runs containers on this machine, as a whole. */
public interface ContainerEngine {
  /** Whether containers can run now. Never throws, answers within five seconds. */
  Availability availability();
}
