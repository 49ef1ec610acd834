/// Puts a classic BPF program together with labels instead of counted jumps.
///
/// All jumps go forward, as the kernel demands. A test reaches 255 instructions far; where that is
/// not enough, an unconditional jump, which reaches any place, stands behind it.
struct FilterAssembler {
  /// A place that is jumped to.
  struct Label: Hashable {
    fileprivate let number: Int
  }

  /// What the accumulator is compared with an operand for.
  enum Test: UInt16 {
    case equal = 0x15
    case greater = 0x25
    case greaterOrEqual = 0x35
    case anyBit = 0x45
    /// Greater than the index register, whatever the operand.
    case greaterThanIndex = 0x2d
  }

  /// What the accumulator is changed by.
  enum Operation: UInt16 {
    case add = 0x04
    case subtract = 0x14
    case and = 0x54
    case shiftLeft = 0x64
    case shiftRight = 0x74
    case addIndex = 0x0c
    case subtractIndex = 0x1c
  }

  /// How many bytes are loaded.
  enum Width: UInt16 {
    case word = 0x00
    case half = 0x08
    case byte = 0x10
  }

  private enum Item {
    case plain(UInt16, UInt32)
    case branch(UInt16, UInt32, Label)
    case go(Label)
    case mark(Label)
  }

  private var items: [Item] = []
  private var labels = 0

  /// A new label, to be put down once with `mark`.
  mutating func label() -> Label {
    labels += 1
    return Label(number: labels)
  }

  mutating func mark(_ label: Label) { items.append(.mark(label)) }

  /// Loads from a fixed place of the packet.
  mutating func load(_ width: Width, at offset: UInt32) {
    items.append(.plain(0x20 | width.rawValue, offset))
  }

  /// Loads from a place counted from the index register.
  mutating func loadIndexed(_ width: Width, _ offset: UInt32) {
    items.append(.plain(0x40 | width.rawValue, offset))
  }

  /// Loads the packet's length.
  mutating func loadLength() { items.append(.plain(0x80, 0)) }

  /// Loads a word of scratch memory, 0 to 15.
  mutating func loadMemory(_ cell: UInt32) { items.append(.plain(0x60, cell)) }

  mutating func storeMemory(_ cell: UInt32) { items.append(.plain(0x02, cell)) }

  mutating func setIndex(_ value: UInt32) { items.append(.plain(0x01, value)) }

  mutating func loadIndexFromMemory(_ cell: UInt32) { items.append(.plain(0x61, cell)) }

  mutating func storeIndex(_ cell: UInt32) { items.append(.plain(0x03, cell)) }

  mutating func moveToIndex() { items.append(.plain(0x07, 0)) }

  mutating func apply(_ operation: Operation, _ operand: UInt32 = 0) {
    items.append(.plain(operation.rawValue, operand))
  }

  /// Ends the program: so many bytes of the packet are worth copying, 0 for none.
  mutating func keep(_ length: UInt32) { items.append(.plain(0x06, length)) }

  /// Goes to the label when the test holds.
  mutating func branch(_ test: Test, _ operand: UInt32 = 0, to label: Label) {
    items.append(.branch(test.rawValue, operand, label))
  }

  /// Goes to the label when the accumulator is one of the values.
  mutating func branch(onAnyOf values: some Sequence<UInt32>, to label: Label) {
    for value in values { branch(.equal, value, to: label) }
  }

  mutating func go(to label: Label) { items.append(.go(label)) }

  /// The finished program; a label that was not put down means its end, which keeps nothing.
  func program() -> [FilterInstruction] {
    var far: Set<Int> = []
    while true {
      let places = places(far: far)
      let tooFar = items.indices.filter { index in
        guard case .branch(_, _, let label) = items[index], !far.contains(index) else {
          return false
        }
        return places.distance(from: index, to: label) > Int(UInt8.max)
      }
      guard tooFar.isEmpty else {
        far.formUnion(tooFar)
        continue
      }
      return items.indices.flatMap { instructions(of: $0, far: far, places: places) }
        + [FilterInstruction(0x06, 0)]
    }
  }

  private struct Places {
    var start: [Int] = []
    var labels: [Label: Int] = [:]
    var end = 0

    /// Instructions between the one behind the item and the label.
    func distance(from item: Int, to label: Label) -> Int {
      max(0, (labels[label] ?? end) - start[item] - 1)
    }
  }

  private func places(far: Set<Int>) -> Places {
    var places = Places()
    for index in items.indices {
      places.start.append(places.end)
      switch items[index] {
      case .mark(let label): places.labels[label] = places.end
      case .branch: places.end += far.contains(index) ? 2 : 1
      case .plain, .go: places.end += 1
      }
    }
    return places
  }

  private func instructions(
    of index: Int, far: Set<Int>, places: Places
  ) -> [FilterInstruction] {
    switch items[index] {
    case .mark: return []
    case .plain(let code, let operand): return [FilterInstruction(code, operand)]
    case .go(let label):
      return [
        FilterInstruction(0x05, UInt32(clamping: places.distance(from: index, to: label)))
      ]
    case .branch(let code, let operand, let label):
      let distance = places.distance(from: index, to: label)
      guard far.contains(index) else {
        return [FilterInstruction(code, operand, jumpTrue: UInt8(clamping: distance))]
      }
      return [
        FilterInstruction(code, operand, jumpTrue: 0, jumpFalse: 1),
        FilterInstruction(0x05, UInt32(clamping: distance - 1)),
      ]
    }
  }
}
