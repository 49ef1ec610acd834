import Model
import Testing

@testable import Store

@Suite struct SealStorageTests {
  let key = SealedKey(
    firstDay: CivilDay(daysSinceEpoch: 20_000), days: 30, fingerprint: "f1", parcel: [0, 1, 255])
  let poste = Pseudonym(high: .max, low: 7)

  @Test func theFirstKeyAndTheFirstBoxStay() throws {
    let store = try IncidentStore.inMemory(owner)
    let box = PosteBox(poste: poste, keyFingerprint: "f1", parcel: [9, 8])
    let later = PosteBox(poste: poste, keyFingerprint: "f1", parcel: [1])
    try store.transaction {
      try $0.keep(key)
      try $0.keep(
        SealedKey(firstDay: key.firstDay, days: 1, fingerprint: "f1", parcel: [4]))
      try $0.add([box, later])
    }
    #expect(try store.sealedKeys() == [key])
    #expect(try store.boxes(of: poste) == [box])
    #expect(try store.boxes(of: Pseudonym(high: 1, low: 7)).isEmpty)
  }

  @Test func parcelsAreReplacedWhereTheyAreAndNowhereElse() throws {
    let store = try IncidentStore.inMemory(owner)
    let box = PosteBox(poste: poste, keyFingerprint: "f1", parcel: [9, 8])
    let other = PosteBox(
      poste: Pseudonym(high: 1, low: 7), keyFingerprint: "f1", parcel: [5])
    try store.transaction {
      try $0.keep(key)
      try $0.add([box, other])
    }
    #expect(Set(try store.boxes()) == [box, other])
    let newKey = SealedKey(
      firstDay: key.firstDay, days: key.days, fingerprint: "f1", parcel: [7, 7])
    let newBox = PosteBox(poste: poste, keyFingerprint: "f1", parcel: [6])
    let unknown = PosteBox(poste: poste, keyFingerprint: "f2", parcel: [6])
    try store.transaction { try $0.replace([newKey], [newBox, unknown]) }
    #expect(try store.sealedKeys() == [newKey])
    #expect(Set(try store.boxes()) == [newBox, other])
  }

  @Test func aBoxWithoutItsKeyAndOneTooLargeAreRefused() throws {
    let store = try IncidentStore.inMemory(owner)
    let box = PosteBox(poste: poste, keyFingerprint: "f1", parcel: [9, 8])
    #expect(throws: StoreError.self) { try store.transaction { try $0.add([box]) } }
    let huge = PosteBox(
      poste: poste, keyFingerprint: "f1", parcel: [UInt8](repeating: 0, count: 20_000))
    #expect(throws: StoreError.self) {
      try store.transaction {
        try $0.keep(key)
        try $0.add([huge])
      }
    }
    #expect(try store.sealedKeys().isEmpty)
  }

  @Test func theDisplaySecretIsTheFirstOne() throws {
    let store = try IncidentStore.inMemory(owner)
    #expect(throws: StoreError.self) { try store.displaySecret() }
    try store.keep(displaySecret: [1, 2, 254])
    try store.keep(displaySecret: [3])
    #expect(try store.displaySecret() == [1, 2, 254])
  }
}
