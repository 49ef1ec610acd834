import Model
import Testing

@Suite struct LinkTypeTests {
  @Test(arguments: [
    (LinkType.null, "NULL (0)"), (.ethernet, "ETHERNET (1)"), (.rawBSD, "RAW (12)"),
    (.rawOpenBSD, "RAW (14)"), (.raw, "RAW (101)"), (.loop, "LOOP (108)"),
    (.linuxSLL, "LINUX_SLL (113)"), (.ipv4, "IPV4 (228)"), (.ipv6, "IPV6 (229)"),
    (.linuxSLL2, "LINUX_SLL2 (276)"), (LinkType(rawValue: 127), "IEEE802_11_RADIOTAP (127)"),
  ])
  func aKnownTypeIsNamedWithItsNumber(type: LinkType, text: String) {
    #expect(type.description == text)
  }

  @Test(arguments: [UInt32(2), 65_535, .max])
  func anUnknownTypeIsItsNumber(number: UInt32) {
    #expect(LinkType(rawValue: number).description == "LINKTYPE \(number)")
    #expect(LinkType(rawValue: number).rawValue == number)
  }
}
