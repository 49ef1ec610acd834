import Testing

@testable import Reports

@Suite struct TextTableTests {
  private let table = TextTable(
    columns: [
      .init(title: "Name", narrowest: 6), .init(title: "Count", isFigure: true),
      .init(title: "Note", rank: 1), .init(title: "Other", rank: 2),
    ],
    rows: [["a long name here", "12", "note", "other"], ["b", "3", "n", ""]])

  @Test func columnsAreAligned() {
    #expect(
      table.lines(width: 60) == [
        "Name              Count  Note  Other",
        "a long name here     12  note  other",
        "b                     3  n",
      ])
  }

  @Test func namesShrinkFirst() {
    #expect(table.lines(width: 30)[1] == "a long na…     12  note  other")
  }

  @Test func leastColumnsLeaveNext() {
    #expect(
      table.lines(width: 22) == [
        "Name      Count  Other", "a long…      12  other", "b             3",
      ])
    #expect(table.lines(width: 16)[0] == "Name       Count")
  }

  @Test(arguments: 1...60)
  func noLineIsWiderThanAsked(width: Int) {
    for line in table.lines(width: width) { #expect(TextWidth.of(line) <= width) }
  }
}
