import Foundation
import Testing

@testable import Reports

@Suite struct PageLogoTests {
  private static let png: [UInt8] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

  @Test func imagesAreToldByTheirFirstBytes() throws {
    #expect(try PageLogo(Self.png, path: "a").address == "data:image/png;base64,iVBORw0KGgo=")
    #expect(try PageLogo([0xff, 0xd8, 0xff], path: "a").address == "data:image/jpeg;base64,/9j/")
  }

  @Test(arguments: ["<svg onload=\"alert(1)\"/>", "GIF89a", "", "\u{fffd}PNG"])
  func anythingElseIsRefused(content: String) {
    let error = #expect(throws: PageTemplateError.self) {
      try PageLogo(Array(content.utf8), path: "logo.png")
    }
    #expect(error?.code == .notAnImage)
  }

  @Test func itsSizeIsBounded() throws {
    let bytes = Self.png + Array(repeating: 0, count: PageLogo.largest - Self.png.count)
    _ = try PageLogo(bytes, path: "logo.png")
    let error = #expect(throws: PageTemplateError.self) {
      try PageLogo(bytes + [0], path: "logo.png")
    }
    #expect(error?.code == .tooLarge)
  }

  @Test func base64IsThatOfTheStandard() {
    for count in 0..<70 {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ 201) }
      #expect(PageLogo.base64(bytes) == Data(bytes).base64EncodedString())
    }
  }

  @Test func thePageHoldsItWithAText() throws {
    var style = PageStyle()
    style.logo = try PageLogo(Self.png, path: "a")
    let page = DailyReport(
      facts: SampleTown.ordinaryDay(), previous: nil, context: SampleTown.context()
    ).written(as: .html, style: style)
    let image = try #require(HTMLPage(page).all("img").first)
    #expect(image.attributes["alt"] == "Logo de Ville de Valmont")
    #expect(image.attributes["src"]?.hasPrefix("data:image/png;base64,") == true)
    #expect(HTMLPage(page).faults.isEmpty)
  }
}
