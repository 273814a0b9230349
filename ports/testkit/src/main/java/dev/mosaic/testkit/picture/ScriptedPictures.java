package dev.mosaic.testkit.picture;

import dev.mosaic.ports.picture.PictureSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Has what it was told at each address, and nothing anywhere else. */
public final class ScriptedPictures implements PictureSource {
  private final Map<String, Found> there = new ConcurrentHashMap<>();
  private final List<String> asked = new ArrayList<>();

  /** From now on this lies there. */
  public void at(String address, Found found) {
    there.put(address, found);
  }

  /** What was asked for, in order. */
  public synchronized List<String> asked() {
    return List.copyOf(asked);
  }

  @Override
  public synchronized Found fetch(String address) {
    asked.add(address);
    return there.getOrDefault(address, new Found.Unreachable());
  }
}
