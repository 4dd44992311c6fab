import Foundation

#if canImport(Glibc)
    import Glibc
#endif

/// Keeps other runs away from a store while one reads it, works and writes.
///
/// It is a lock of the operating system on an empty file beside the store (`store.sqlite.lock`): it is gone with the
/// process that took it, however that ends, and the file that stays behind locks nothing.
final class RunLock: Sendable {
    private let descriptor: Int32

    /// Seconds between two tries.
    private static let pause = 0.05

    /// Takes the lock.
    ///
    /// - Parameters:
    ///   - store: Path of the store.
    ///   - wait: Seconds to wait for another run that holds it.
    /// - Throws: ``StoreError/busy(path:)`` where it is held for longer, ``StoreError/cannotOpen(path:)`` where the file
    ///   cannot be made.
    init(store: String, wait: Double) throws(StoreError) {
        // Closed in the readers that the run starts, which would hold the lock after it.
        descriptor = open(store + ".lock", O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .cannotOpen(path: store + ".lock") }
        let end = ContinuousClock.now + .seconds(wait)
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            let isHeld = errno == EWOULDBLOCK || errno == EINTR
            guard isHeld, ContinuousClock.now < end else {
                close(descriptor)
                throw isHeld ? .busy(path: store) : .cannotOpen(path: store + ".lock")
            }
            usleep(UInt32(RunLock.pause * 1_000_000))
        }
    }

    deinit { close(descriptor) }
}
