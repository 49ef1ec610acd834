import CPcap
import Capture
import TestSupport

extension FilterMachine {
  /// A machine for a kernel filter.
  init(_ filter: KernelFilter) {
    self.init(
      filter.instructions.map {
        Instruction(
          code: $0.code, jumpTrue: $0.jumpTrue, jumpFalse: $0.jumpFalse, operand: $0.operand)
      })
  }
}

extension KernelFilter {
  /// What libpcap's interpreter says of the packet.
  func libpcap(_ packet: [UInt8]) -> UInt32 {
    var program = instructions.map {
      bpf_insn(code: $0.code, jt: $0.jumpTrue, jf: $0.jumpFalse, k: $0.operand)
    }
    var header = pcap_pkthdr()
    header.caplen = UInt32(packet.count)
    header.len = UInt32(packet.count)
    // Safety: program and packet outlive the call, with their own counts.
    return unsafe program.withUnsafeMutableBufferPointer { buffer in
      var whole = unsafe bpf_program(bf_len: UInt32(buffer.count), bf_insns: buffer.baseAddress)
      return UInt32(bitPattern: unsafe pcap_offline_filter(&whole, &header, packet))
    }
  }

  /// Whether the kernel's checks would take the program.
  var isValid: Bool {
    var program = instructions.map {
      bpf_insn(code: $0.code, jt: $0.jumpTrue, jf: $0.jumpFalse, k: $0.operand)
    }
    // Safety: the program outlives the call, with its own count.
    return unsafe program.withUnsafeMutableBufferPointer {
      unsafe bpf_validate($0.baseAddress, Int32($0.count)) != 0
    }
  }
}
