package dev.mosaic.server.bench;

import dev.mosaic.server.bench.ChatStream.Server;
import dev.mosaic.server.bench.ChatStream.Way;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * All callers of the chat bench, in a process of their own so that what Mosaic uses can be told
 * from what they use. Takes a command a line, and answers each with a line.
 */
final class ChatLoad {
  private static final int OPENING_AT_ONCE = 32;

  private final Server gateway;
  private final Server mosaic;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<ChatStream> open = Collections.synchronizedList(new ArrayList<>());

  private ChatLoad(Server gateway, Server mosaic) {
    this.gateway = gateway;
    this.mosaic = mosaic;
  }

  /** Arguments: host, port and token of the gateway, port and token of Mosaic. */
  public static void main(String... arguments) throws Exception {
    ChatLoad load =
        new ChatLoad(
            new Server(arguments[0], Integer.parseInt(arguments[1]), arguments[2]),
            new Server("127.0.0.1", Integer.parseInt(arguments[3]), arguments[4]));
    BufferedReader commands =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = commands.readLine(); line != null; line = commands.readLine()) {
      System.out.println(load.obey(line.split(" ")));
    }
    System.exit(0);
  }

  private String obey(String... words) throws Exception {
    Way way = words.length > 1 ? Way.valueOf(words[1]) : Way.DIRECT;
    return switch (words[0]) {
      case "run" ->
          run(
              way,
              Integer.parseInt(words[2]),
              Integer.parseInt(words[3]),
              Integer.parseInt(words[4]),
              Integer.parseInt(words[5]));
      case "open" -> open(way, Integer.parseInt(words[2]));
      case "finish" -> finish();
      case "stop" -> new ChatStops(gateway, mosaic).stop(words[2], way);
      default -> throw new IllegalArgumentException("unknown command " + words[0]);
    };
  }

  private Server serverOf(Way way) {
    return way == Way.DIRECT ? gateway : mosaic;
  }

  /** Answers with failures, nanoseconds in all, times to the first piece, and those of the rest. */
  private String run(Way way, int streams, int calls, int pieces, int paceMs) throws Exception {
    AtomicInteger failed = new AtomicInteger();
    List<Long> first = Collections.synchronizedList(new ArrayList<>());
    List<Long> events = Collections.synchronizedList(new ArrayList<>());
    List<Future<?>> callers = new ArrayList<>();
    long begun = System.nanoTime();
    for (int i = 0; i < streams; i++) {
      long delay = 1_000_000L * paceMs * pieces * i / streams;
      callers.add(
          threads.submit(
              () -> {
                LockSupport.parkNanos(delay);
                for (int call = 0; call < calls; call++) {
                  try (ChatStream stream = new ChatStream(way, serverOf(way))) {
                    stream.ask("[stamped %d %d]".formatted(pieces, paceMs), true);
                    first.add(stream.first());
                    stream.rest(events::add);
                  } catch (IOException broken) {
                    complain(broken);
                    failed.incrementAndGet();
                  }
                }
              }));
    }
    for (Future<?> caller : callers) {
      caller.get();
    }
    long took = System.nanoTime() - begun;
    return failed + " " + took + " " + joined(first) + " " + joined(events);
  }

  private static String joined(List<Long> times) {
    return times.isEmpty()
        ? "-"
        : times.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  /** Answers with failures and nanoseconds until all were open. */
  private String open(Way way, int streams) throws InterruptedException {
    AtomicInteger failed = new AtomicInteger();
    Semaphore opening = new Semaphore(OPENING_AT_ONCE);
    CountDownLatch done = new CountDownLatch(streams);
    long begun = System.nanoTime();
    for (int i = 0; i < streams; i++) {
      opening.acquire();
      threads.execute(
          () -> {
            try {
              ChatStream stream = new ChatStream(way, serverOf(way));
              open.add(stream);
              stream.ask("[held]", true);
              stream.first();
            } catch (IOException broken) {
              complain(broken);
              failed.incrementAndGet();
            } finally {
              opening.release();
              done.countDown();
            }
          });
    }
    done.await();
    return failed + " " + (System.nanoTime() - begun);
  }

  /** Reads what is open to its end; answers with failures. */
  private String finish() throws Exception {
    AtomicInteger failed = new AtomicInteger();
    List<Future<?>> readers = new ArrayList<>();
    for (ChatStream stream : List.copyOf(open)) {
      readers.add(
          threads.submit(
              () -> {
                try (stream) {
                  stream.rest(nanos -> {});
                } catch (IOException broken) {
                  complain(broken);
                  failed.incrementAndGet();
                }
              }));
    }
    for (Future<?> reader : readers) {
      reader.get();
    }
    open.clear();
    return String.valueOf(failed);
  }

  private static void complain(IOException broken) {
    System.err.println("a stream failed: " + broken.getMessage());
  }
}
