package dev.mosaic.testkit.agent;

import dev.mosaic.ports.agent.ImageUnavailable;
import dev.mosaic.ports.agent.SettingsTaken;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an {@link InMemoryContainerRuntime} behaves. Unscripted, everything works and every image can
 * be fetched.
 */
public final class EngineScript {
  private final Set<String> present = new HashSet<>();
  private final Set<String> unfetchable = new HashSet<>();
  private @Nullable String trouble;
  private @Nullable Integer exitAfterStart;
  private boolean once;
  private boolean outOfMemory;
  private int networkCapacity = Integer.MAX_VALUE;
  private String exitReason = "";
  private long memoryInUse = 300L << 20;
  private SettingsTaken refresh = new SettingsTaken.Taken();

  /** The engine stops answering. */
  public synchronized EngineScript unavailable(String message) {
    trouble = message;
    return this;
  }

  /** The engine answers again. */
  public synchronized EngineScript available() {
    trouble = null;
    return this;
  }

  /** The image is already here. */
  public synchronized EngineScript imagePresent(String image) {
    present.add(image);
    return this;
  }

  /** The image is neither here nor to be fetched. */
  public synchronized EngineScript imageMissing(String image) {
    present.remove(image);
    unfetchable.add(image);
    return this;
  }

  /** A missing image can be fetched after all. */
  public synchronized EngineScript imageFetchable(String image) {
    unfetchable.remove(image);
    return this;
  }

  /**
   * Containers exit with this code as soon as they are started; 78 says the settings are invalid.
   */
  public synchronized EngineScript exitAfterStart(int code, String words) {
    exitAfterStart = code;
    outOfMemory = false;
    exitReason = words;
    return this;
  }

  /** The next container exits so; those after it keep running. */
  public synchronized EngineScript exitOnceAfterStart(int code, String words) {
    exitAfterStart(code, words);
    once = true;
    return this;
  }

  /** Containers are killed for want of memory as soon as they are started. */
  public synchronized EngineScript outOfMemoryAfterStart() {
    exitAfterStart = 137;
    outOfMemory = true;
    return this;
  }

  /** Containers keep running once started. */
  public synchronized EngineScript startsWell() {
    exitAfterStart = null;
    outOfMemory = false;
    return this;
  }

  /** There is room for this many networks. */
  public synchronized EngineScript networkCapacity(int networks) {
    networkCapacity = networks;
    return this;
  }

  /** Running containers take new settings so. */
  public synchronized EngineScript takesSettings(SettingsTaken next) {
    refresh = next;
    return this;
  }

  /** Every running container holds this many bytes. */
  public synchronized EngineScript memoryInUse(long bytes) {
    memoryInUse = bytes;
    return this;
  }

  synchronized long memoryInUse() {
    return memoryInUse;
  }

  synchronized SettingsTaken refresh() {
    return refresh;
  }

  synchronized @Nullable String trouble() {
    return trouble;
  }

  synchronized boolean has(String image) {
    return present.contains(image);
  }

  synchronized void fetch(String image) {
    if (unfetchable.contains(image)) {
      throw new ImageUnavailable(image, true, null);
    }
    present.add(image);
  }

  synchronized @Nullable Integer exitAfterStart() {
    Integer exit = exitAfterStart;
    if (once) {
      once = false;
      exitAfterStart = null;
    }
    return exit;
  }

  synchronized boolean outOfMemory() {
    return outOfMemory;
  }

  synchronized int networkCapacity() {
    return networkCapacity;
  }

  synchronized String exitReason() {
    return exitReason;
  }
}
