import Foundation
import TestSupport
import Testing

@testable import Platform

@Suite struct TerminalTests {
  private func terminal(
    isTerminal: Bool = true, columns: Int? = nil, _ environment: [String: String] = [:]
  ) -> Terminal {
    Terminal(isTerminal: isTerminal, columns: columns) { environment[$0] }
  }

  @Test func theWindowsWidthCountsMoreThanTheVariable() {
    #expect(terminal(columns: 132, ["COLUMNS": "80"]).width == 132)
    #expect(terminal(["COLUMNS": "80"]).width == 80)
    #expect(terminal().width == 100)
  }

  @Test(arguments: ["", "abc", "0", "-5", "99999999999999999999"])
  func aVariableThatIsNoWidthIsIgnored(value: String) {
    #expect(terminal(["COLUMNS": value]).width == 100)
  }

  @Test func extremeWidthsAreHeld() {
    #expect(terminal(columns: 1).width == 40)
    #expect(terminal(columns: 65_535).width == 400)
  }

  @Test func coloursNeedATerminalThatWantsThem() {
    #expect(terminal().allowsColours)
    #expect(terminal(["NO_COLOR": ""]).allowsColours)
    #expect(!terminal(["NO_COLOR": "1"]).allowsColours)
    #expect(!terminal(["TERM": "dumb"]).allowsColours)
    #expect(!terminal(isTerminal: false).allowsColours)
  }

  @Test func aPipeIsNoTerminal() throws {
    let ends = try makePipe()
    let terminal = Terminal(descriptor: ends.writing)
    #expect(!terminal.isTerminal)
    #expect(!terminal.allowsColours)
    close(ends.reading)
    close(ends.writing)
  }
}
