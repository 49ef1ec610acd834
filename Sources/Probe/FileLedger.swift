import Capture
import Inspect
import Model
import Privacy
import Store

/// Keeps account of each file of a replay: its digest, its packets and their times.
final class FileLedger {
  private struct Account {
    var digest = ContentDigest()
    var size: Int64 = 0
    var packets: UInt64 = 0
    var first: Timestamp?
    var last: Timestamp?
    var lastLink: LinkType?
    var unread: Set<LinkType> = []
  }

  private var accounts: [Account]

  init(count: Int) {
    accounts = Array(repeating: Account(), count: count)
  }

  /// Takes note of the raw bytes of a file, as they are read.
  func observe(_ fileIndex: Int, _ chunk: Span<UInt8>) {
    accounts[fileIndex].digest.update(chunk)
    accounts[fileIndex].size += Int64(chunk.count)
  }

  /// Takes note of a packet.
  func note(_ packet: CapturedPacket) {
    let index = packet.fileIndex
    accounts[index].packets &+= 1
    if accounts[index].first == nil { accounts[index].first = packet.time }
    accounts[index].last = packet.time
    guard accounts[index].lastLink != packet.link else { return }
    accounts[index].lastLink = packet.link
    if !Inspector.reads(packet.link) { accounts[index].unread.insert(packet.link) }
  }

  /// Link types that cannot be read, by file.
  var unreadLinks: [(fileIndex: Int, link: LinkType)] {
    accounts.indices.flatMap { index in
      accounts[index].unread.sorted { $0.rawValue < $1.rawValue }.map { (index, $0) }
    }
  }

  /// The files that gave packets, by their place in the list of paths.
  func files(_ paths: [String], now: Timestamp) -> [(index: Int, file: ReplayedFile)] {
    accounts.indices.filter { accounts[$0].packets > 0 }.map { index in
      let account = accounts[index]
      return (
        index,
        ReplayedFile(
          sha256: account.digest.finalize(), size: account.size, name: paths[index],
          packets: account.packets, firstPacket: account.first, lastPacket: account.last,
          recordedAt: now)
      )
    }
  }
}
