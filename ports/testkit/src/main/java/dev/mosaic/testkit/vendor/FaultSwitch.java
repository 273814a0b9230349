package dev.mosaic.testkit.vendor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults in force; the latest that fits a path wins. */
final class FaultSwitch {
  private final List<Armed> armed = new ArrayList<>();

  /**
   * @param path suffix of the paths it is for, empty for all
   * @param times how often it strikes, 0 for always
   */
  private record Armed(VendorFault fault, String path, int times) {}

  synchronized void arm(VendorFault fault, String path, int times) {
    armed.addFirst(new Armed(fault, path, times));
  }

  synchronized void clear() {
    armed.clear();
  }

  synchronized Optional<VendorFault> strike(String path) {
    for (int i = 0; i < armed.size(); i++) {
      Armed candidate = armed.get(i);
      if (path.endsWith(candidate.path)) {
        if (candidate.times == 1) {
          armed.remove(i);
        } else if (candidate.times > 1) {
          armed.set(i, new Armed(candidate.fault, candidate.path, candidate.times - 1));
        }
        return Optional.of(candidate.fault);
      }
    }
    return Optional.empty();
  }
}
