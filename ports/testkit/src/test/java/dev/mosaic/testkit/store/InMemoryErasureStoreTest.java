package dev.mosaic.testkit.store;

import dev.mosaic.ports.Ports;
import dev.mosaic.testkit.Outside;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;

class InMemoryErasureStoreTest extends ErasureStoreContract {
  private final Ports ports = new Outside().ports();

  @Override
  protected <T> T store(Class<T> type) {
    for (RecordComponent port : Ports.class.getRecordComponents()) {
      if (port.getType().equals(type)) {
        return type.cast(read(port));
      }
    }
    throw new AssertionError("there is no port " + type);
  }

  private Object read(RecordComponent port) {
    try {
      return port.getAccessor().invoke(ports);
    } catch (IllegalAccessException | InvocationTargetException impossible) {
      throw new LinkageError("a record's accessors are public", impossible);
    }
  }
}
