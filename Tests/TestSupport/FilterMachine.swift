/// Runs a classic BPF program as the kernel does, for tests: the return value is how much to copy.
///
/// The instructions that Vigie writes, and no others; anything else, and any look past the end of
/// the packet, ends the program with 0.
public struct FilterMachine: Sendable {
  /// One instruction.
  public struct Instruction: Sendable {
    let code: UInt16
    let jumpTrue: Int
    let jumpFalse: Int
    let operand: UInt32

    /// An instruction from its parts.
    public init(code: UInt16, jumpTrue: UInt8, jumpFalse: UInt8, operand: UInt32) {
      self.code = code
      self.jumpTrue = Int(jumpTrue)
      self.jumpFalse = Int(jumpFalse)
      self.operand = operand
    }
  }

  private let instructions: [Instruction]

  /// A machine for that program.
  public init(_ instructions: [Instruction]) {
    self.instructions = instructions
  }

  /// How many bytes of the packet the program keeps.
  public func run(_ packet: [UInt8]) -> UInt32 {
    var accumulator: UInt32 = 0
    var index: UInt32 = 0
    var memory = [UInt32](repeating: 0, count: 16)
    var counter = 0
    while counter < instructions.count {
      let step = instructions[counter]
      counter += 1
      switch step.code {
      case 0x20, 0x28, 0x30, 0x40, 0x48, 0x50:
        let place = Int(step.operand) + (step.code >= 0x40 ? Int(index) : 0)
        let width = step.code & 0x18 == 0 ? 4 : step.code & 0x18 == 0x08 ? 2 : 1
        guard place + width <= packet.count else { return 0 }
        accumulator = packet[place..<(place + width)].reduce(0) { $0 << 8 | UInt32($1) }
      case 0x80: accumulator = UInt32(packet.count)
      case 0x60: accumulator = memory[Int(step.operand)]
      case 0x02: memory[Int(step.operand)] = accumulator
      case 0x03: memory[Int(step.operand)] = index
      case 0x01: index = step.operand
      case 0x61: index = memory[Int(step.operand)]
      case 0x07: index = accumulator
      case 0x04: accumulator &+= step.operand
      case 0x0c: accumulator &+= index
      case 0x14: accumulator &-= step.operand
      case 0x1c: accumulator &-= index
      case 0x54: accumulator &= step.operand
      case 0x64: accumulator <<= step.operand
      case 0x74: accumulator >>= step.operand
      case 0x05: counter += Int(step.operand)
      case 0x15: counter += accumulator == step.operand ? step.jumpTrue : step.jumpFalse
      case 0x25: counter += accumulator > step.operand ? step.jumpTrue : step.jumpFalse
      case 0x35: counter += accumulator >= step.operand ? step.jumpTrue : step.jumpFalse
      case 0x45: counter += accumulator & step.operand != 0 ? step.jumpTrue : step.jumpFalse
      case 0x2d: counter += accumulator > index ? step.jumpTrue : step.jumpFalse
      case 0x06: return step.operand
      default: return 0
      }
    }
    return 0
  }
}
