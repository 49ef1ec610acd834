import Store
import Synchronization

/// A store in memory for many inputs: to make one takes longer than to read most files.
enum SharedStore {
  private struct Shelf {
    var store: IncidentStore?
    var uses = 0
  }

  /// Inputs until a new store is made, so that what they leave behind stays little.
  private static let mostUses = 256
  private static let shelf = Mutex(Shelf())

  /// The store of the day, for one input alone.
  static func use<Result>(_ body: (IncidentStore) throws -> Result) throws -> Result {
    try shelf.withLock { shelf in
      if shelf.uses >= mostUses { shelf = Shelf() }
      shelf.uses += 1
      let store =
        try shelf.store
        ?? IncidentStore.inMemory(
          DatabaseOwner(keyFingerprint: "essai", site: "essai", kind: .replay))
      shelf.store = store
      return try body(store)
    }
  }
}
