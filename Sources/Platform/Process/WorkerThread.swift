import CLinux
import Glibc
import Synchronization

/// One thread of the system that runs one function to its end.
public final class WorkerThread: Sendable {
  private let thread: pthread_t
  private let isJoined = Atomic(false)

  /// What the new thread runs.
  private final class Work: Sendable {
    let name: String
    let body: @Sendable () -> Void

    init(name: String, body: @escaping @Sendable () -> Void) {
      self.name = name
      self.body = body
    }
  }

  /// Starts a thread; the system's tools show the first 15 bytes of its name.
  ///
  /// Throws `refused` when the system has no room for another one.
  public init(named name: String, _ body: @escaping @Sendable () -> Void) throws(PlatformError) {
    let work = Work(name: String(name.prefix(15)), body: body)
    var thread = pthread_t()
    // Safety: the thread takes over the one reference that is passed to it.
    let passed = unsafe Unmanaged.passRetained(work).toOpaque()
    // Safety: the entry function is a plain function; the identifier is written during the call.
    let result = unsafe pthread_create(
      &thread, nil,
      { argument in
        // Safety: this is the reference that was retained for this thread.
        guard let argument = unsafe argument else { return nil }
        let work = unsafe Unmanaged<Work>.fromOpaque(argument).takeRetainedValue()
        // Safety: the name is copied during the call.
        _ = unsafe vigie_name_thread(work.name)
        work.body()
        return nil
      }, passed)
    guard result == 0 else {
      // Safety: no thread took the reference over.
      unsafe Unmanaged<Work>.fromOpaque(passed).release()
      throw PlatformError(.refused, PlatformText.say(.thread, name), SystemFailure(number: result))
    }
    self.thread = thread
  }

  /// Waits until the function has ended; to be called once, a second call does not wait.
  public func join() {
    guard !isJoined.exchange(true, ordering: .acquiringAndReleasing) else { return }
    _ = pthread_join(thread, nil)
  }
}
