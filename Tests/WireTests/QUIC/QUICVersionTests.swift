import Testing
import Wire

@Suite struct QUICVersionTests {
  @Test func everyVersionThatIsReadHasItsProtection() {
    #expect(QUICVersion.version1.protection == .version1)
    #expect(QUICVersion.version2.protection == .version2)
    #expect(QUICVersion.version2Draft.protection == .version2Draft)
    #expect((27...28).allSatisfy { QUICVersion.draft($0).protection == .draft27 })
    #expect((29...32).allSatisfy { QUICVersion.draft($0).protection == .draft29 })
    #expect((33...34).allSatisfy { QUICVersion.draft($0).protection == .version1 })
    #expect(QUICVersion(rawValue: 0xface_b002).protection == .draft27)
  }

  @Test(arguments: [
    0, 2, 0x0a0a_0a0a, 0x1a2a_3a4a, 0xff00_001a, 0xff00_0023, 0x5130_3530, 0xffff_ffff,
  ])
  func otherVersionsAreNotRead(_ number: UInt32) {
    #expect(QUICVersion(rawValue: number).protection == nil)
  }

  @Test func reservedVersionsAreKnownByTheirDigits() {
    #expect(QUICVersion(rawValue: 0x0a0a_0a0a).isReserved)
    #expect(QUICVersion(rawValue: 0xfa1a_2a3a).isReserved)
    #expect(!QUICVersion.version1.isReserved)
    #expect(!QUICVersion.version2.isReserved)
    #expect(!QUICVersion(rawValue: 0x0a0a_0a0b).isReserved)
  }

  @Test func versionsThatWereSpokenAndAreNotRead() {
    for number: UInt32 in [0xff00_0016, 0x5130_3436, 0x5430_3530, 0xface_b001] {
      #expect(QUICVersion(rawValue: number).isUnread)
    }
    for number: UInt32 in [0, 1, 0x6b33_43cf, 0xff00_001d, 0x0a0a_0a0a, 0x8061_1234] {
      #expect(!QUICVersion(rawValue: number).isUnread)
    }
  }

  @Test func packetTypesHaveOtherNumbersInVersion2() {
    let types = [0xc0, 0xd0, 0xe0, 0xf0].map {
      QUICPacketType(firstByte: $0, protection: .version1)
    }
    #expect(types == [.initial, .zeroRTT, .handshake, .retry])
    for protection in [InitialProtection.version2, .version2Draft] {
      let types = [0xc0, 0xd0, 0xe0, 0xf0].map {
        QUICPacketType(firstByte: $0, protection: protection)
      }
      #expect(types == [.retry, .initial, .zeroRTT, .handshake])
    }
  }
}
