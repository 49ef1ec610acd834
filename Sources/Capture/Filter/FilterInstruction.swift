/// One instruction of classic BPF (McCanne and Jacobson 1993; Linux, `filter.rst`).
public struct FilterInstruction: Hashable, Sendable {
  /// Class, size, mode or operation.
  public let code: UInt16
  /// Instructions to skip when a test holds.
  public let jumpTrue: UInt8
  /// Instructions to skip when it does not.
  public let jumpFalse: UInt8
  /// The operand.
  public let operand: UInt32

  init(_ code: UInt16, _ operand: UInt32, jumpTrue: UInt8 = 0, jumpFalse: UInt8 = 0) {
    self.code = code
    self.operand = operand
    self.jumpTrue = jumpTrue
    self.jumpFalse = jumpFalse
  }
}
