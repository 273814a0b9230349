package dev.mosaic.testkit.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Does one thing many times at once. */
public final class ConcurrentCalls {
  private ConcurrentCalls() {}

  /** Starts all calls at one moment, each with its number from 0; their answers in that order. */
  public static <T> List<T> call(int times, IntFunction<T> work) {
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> running = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        int number = i;
        Callable<T> call =
            () -> {
              start.await();
              return work.apply(number);
            };
        running.add(threads.submit(call));
      }
      start.countDown();
      return running.stream().map(ConcurrentCalls::answer).toList();
    }
  }

  private static <T> T answer(Future<T> running) {
    try {
      return running.get();
    } catch (InterruptedException | ExecutionException failure) {
      throw new AssertionError("one of many at once failed", failure);
    }
  }
}
