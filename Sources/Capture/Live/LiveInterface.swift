import CPcap
import Glibc
public import Model

/// A network interface that is listened to through libpcap: a ring that kernel and program share
/// (TPACKET_V3), never one packet at a time.
///
/// Nothing is ever sent, and the interface needs no address.
@safe
public struct LiveInterface: ~Copyable {
  /// The interface's name.
  public let name: String
  /// What the first bytes of its packets are; a VLAN tag that the kernel took out of the frame is put
  /// back by libpcap.
  public let link: LinkType

  private let handle: OpaquePointer
  private let descriptor: Int32
  private let hasNanoseconds: Bool
  private let start: InterfaceStatus
  private var totals = LiveCounters()
  private var lastFiltered: UInt32 = 0
  private var lastDropped: UInt32 = 0

  /// Opens the interface; needs CAP_NET_RAW for the duration of the call.
  ///
  /// Throws `badName`, `missing`, `down`, `denied` or `other`.
  public init(_ name: String, settings: LiveSettings = LiveSettings()) throws(LiveError) {
    guard InterfaceStatus.isName(name) else { throw LiveError(.badName, name) }
    guard let status = InterfaceStatus(name) else { throw LiveError(.missing, name) }
    var message = [CChar](repeating: 0, count: Int(PCAP_ERRBUF_SIZE))
    // Safety: the name is copied; the message has the length that libpcap asks for.
    guard let opened = unsafe pcap_create(name, &message) else {
      throw LiveError(.other, name)
    }
    // Safety: the handle was just made; each call only stores a number in it.
    unsafe pcap_set_snaplen(opened, Int32(clamping: settings.snapLength))
    unsafe pcap_set_buffer_size(
      opened,
      Int32(
        clamping: min(
          max(settings.ringBytes, LiveSettings.ringRange.lowerBound),
          LiveSettings.ringRange.upperBound)))
    // Safety: as above.
    unsafe pcap_set_timeout(opened, LiveSettings.blockMilliseconds)
    unsafe pcap_set_promisc(opened, settings.isPromiscuous ? 1 : 0)
    unsafe pcap_set_immediate_mode(opened, 0)
    // Safety: as above; the handle keeps microseconds where nanoseconds are refused.
    unsafe pcap_set_tstamp_precision(opened, PCAP_TSTAMP_PRECISION_NANO)
    // Safety: a refused handle is closed once and used no more.
    let result = unsafe pcap_activate(opened)
    guard result >= 0 else {
      let error = unsafe Self.failure(result, opened, name)
      unsafe pcap_close(opened)
      throw error
    }
    // Safety: the handle is active; the message has the length that libpcap asks for.
    guard unsafe pcap_setnonblock(opened, 1, &message) == 0 else {
      unsafe pcap_close(opened)
      throw LiveError(.other, name)
    }
    // Safety: the handle is active, and these calls only read it.
    descriptor = unsafe pcap_get_selectable_fd(opened)
    hasNanoseconds = unsafe pcap_get_tstamp_precision(opened) == PCAP_TSTAMP_PRECISION_NANO
    link = LinkType(rawValue: UInt32(clamping: unsafe pcap_datalink(opened)))
    // Safety: nothing else holds this pointer.
    unsafe handle = opened
    self.name = name
    start = status
  }

  deinit {
    // Safety: made in `init`; a ~Copyable owner closes it once.
    unsafe pcap_close(handle)
  }

  /// Waits until there are packets, or for that many milliseconds.
  public borrowing func wait(milliseconds: Int32) {
    var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    // Safety: `poll` is given one structure and its count of one.
    _ = unsafe poll(&wanted, 1, milliseconds)
  }

  /// Shows the packets that are there to `body`, `most` or a few more, and returns how many.
  ///
  /// The bytes are valid during the call of `body` only. Throws `down`, `gone` or `other` when the
  /// interface can be read no more.
  public mutating func dispatch(
    most: Int, _ body: (Span<UInt8>, CapturedPacket) -> Void
  ) throws(LiveError) -> Int {
    let count = withoutActuallyEscaping(body) { body in
      var delivery = Delivery(link: link, hasNanoseconds: hasNanoseconds, body: body)
      // Safety: libpcap passes the pointer on to the callback, during this call only.
      return unsafe withUnsafeMutablePointer(to: &delivery) {
        unsafe pcap_dispatch(
          handle, Int32(clamping: most), deliver,
          UnsafeMutableRawPointer($0).assumingMemoryBound(to: UInt8.self))
      }
    }
    guard count >= 0 else {
      try check()
      // Safety: the handle is open.
      throw unsafe Self.failure(count, handle, name)
    }
    return Int(count)
  }

  /// Throws `gone` when no interface, or another one, has the name now, and `down` when it was
  /// stopped.
  public borrowing func check() throws(LiveError) {
    guard let status = InterfaceStatus(name), status.index == start.index else {
      throw LiveError(.gone, name)
    }
    guard status.isUp else { throw LiveError(.down, name) }
  }

  /// What became of packets so far.
  public mutating func counters() -> LiveCounters {
    var statistics = pcap_stat()
    // Safety: the handle is open; the structure is filled during the call.
    if unsafe pcap_stats(handle, &statistics) == 0 {
      // libpcap counts in 32 bits, which wrap.
      totals.filtered &+= UInt64(statistics.ps_recv &- lastFiltered)
      totals.droppedByKernel &+= UInt64(statistics.ps_drop &- lastDropped)
      lastFiltered = statistics.ps_recv
      lastDropped = statistics.ps_drop
    }
    if let status = InterfaceStatus(name), status.index == start.index {
      totals.received = status.received &- min(start.received, status.received)
      totals.droppedByInterface = status.lost &- min(start.lost, status.lost)
      totals.sent = status.sent &- min(start.sent, status.sent)
    }
    return totals
  }

  /// Puts the filter in the place of the one before; no packet is lost between the two.
  ///
  /// Throws `filter`.
  public borrowing func attach(_ filter: KernelFilter) throws(LiveError) {
    var instructions = filter.instructions.map {
      bpf_insn(code: $0.code, jt: $0.jumpTrue, jf: $0.jumpFalse, k: $0.operand)
    }
    guard let count = UInt16(exactly: instructions.count) else { throw LiveError(.filter, name) }
    // libpcap's own call would drop everything for a moment, to empty a queue that a ring has not.
    // Safety: the kernel copies the program during the call; count and pointer are the array's.
    let result = unsafe instructions.withUnsafeMutableBufferPointer { buffer in
      var program = unsafe vigie_filter_program(length: count, instructions: buffer.baseAddress)
      return unsafe setsockopt(
        pcap_fileno(handle), SOL_SOCKET, SO_ATTACH_FILTER, &program,
        socklen_t(MemoryLayout<vigie_filter_program>.size))
    }
    guard result == 0 else {
      throw LiveError(.filter, name, cause: SystemErrorText.words(errno))
    }
  }

  /// What libpcap's number says, with its own words where there is no other.
  ///
  /// Safety: the handle must be open.
  @unsafe private static func failure(
    _ result: Int32, _ handle: OpaquePointer, _ name: String
  ) -> LiveError {
    switch result {
    case PCAP_ERROR_NO_SUCH_DEVICE: return LiveError(.missing, name)
    case PCAP_ERROR_PERM_DENIED, PCAP_ERROR_PROMISC_PERM_DENIED: return LiveError(.denied, name)
    case PCAP_ERROR_IFACE_NOT_UP: return LiveError(.down, name)
    default:
      // Safety: the text belongs to the handle, which the caller still holds, and is copied.
      let words = unsafe pcap_geterr(handle).map { unsafe String(cString: $0) } ?? ""
      return LiveError(.other, name, cause: words.isEmpty ? nil : PathText.shown(words))
    }
  }
}

/// What the callback needs for each packet.
private struct Delivery {
  let link: LinkType
  let hasNanoseconds: Bool
  let body: (Span<UInt8>, CapturedPacket) -> Void
}

/// Called by libpcap for each packet.
private func deliver(
  _ context: UnsafeMutablePointer<UInt8>?, _ header: UnsafePointer<pcap_pkthdr>?,
  _ bytes: UnsafePointer<UInt8>?
) {
  // Safety: `dispatch` passes a pointer to its `Delivery`, which outlives the call; libpcap's header
  // and bytes are valid until this function returns.
  guard let context = unsafe context, let header = unsafe header?.pointee,
    let bytes = unsafe bytes
  else { return }
  // Safety: as above; the span covers the bytes that libpcap says there are.
  let delivery = unsafe UnsafeMutableRawPointer(context).assumingMemoryBound(to: Delivery.self)
  let span = unsafe Span(_unsafeStart: bytes, count: Int(header.caplen))
  let fraction = Int64(header.ts.tv_usec)
  // Safety: as above.
  let hasNanoseconds = unsafe delivery.pointee.hasNanoseconds
  let packet = CapturedPacket(
    time: Timestamp(seconds: Int64(header.ts.tv_sec)).adding(
      nanoseconds: hasNanoseconds ? fraction : fraction &* 1000),
    link: unsafe delivery.pointee.link, capturedLength: Int(header.caplen),
    wireLength: Int(header.len), fileIndex: 0)
  // Safety: as above.
  unsafe delivery.pointee.body(span, packet)
}
