import Foundation
import Model
import TestSupport
import Testing

@testable import Reports

@Suite struct PageTemplateTests {
  private static let parts = "{{{entete}}}{{{sections}}}{{{pied}}}"

  private func error(_ text: String) -> PageTemplateError? {
    #expect(throws: PageTemplateError.self) {
      try PageTemplate(text, path: "/etc/vigie/templates/rapport.mustache")
    }
  }

  private func page(_ template: String?, names: [String] = HostileMarks.names) throws -> String {
    var style = PageStyle()
    style.template = try template.map { try PageTemplate($0, path: "modele") }
    return DailyReport(
      facts: HostileDay.facts(names), previous: nil, context: HostileDay.context(names)
    ).written(as: .html, style: style)
  }

  @Test func theTemplateThatIsShippedSaysWhatThePageSaysWithoutOne() throws {
    let shipped = try String(
      contentsOfFile: "\(repositoryRoot)/config/templates/rapport.mustache", encoding: .utf8)
    #expect(try page(shipped) == page(nil))
  }

  @Test func textIsEscapedAndThePolicyComesFirst() throws {
    let html = try page(
      """
      <style>header { border: 0 }</style>
      <header class="mairie">{{#collectivite}}<p>{{collectivite}}</p>{{/collectivite}}{{{entete}}}</header>
      <main>{{{sections}}}</main><footer>{{{pied}}}</footer>
      """)
    #expect(!html.contains("<script>"))
    #expect(html.contains("&lt;script&gt;"))
    let policy = try #require(html.range(of: "Content-Security-Policy"))
    let own = try #require(html.range(of: "class=\"mairie\""))
    #expect(policy.lowerBound < own.lowerBound)
  }

  @Test(arguments: [
    "<script>x</script>", "<img src=\"https://evil.example\">", "<div onclick=\"x\"></div>",
    "<a href=\"https://evil.example\">x</a>", "<meta http-equiv=\"refresh\">",
    "<p style=\"x\"></p>",
    "<iframe></iframe>", "<ScRiPt></script>", "<svg></svg>", "<base>", "<link>", "a < b",
    "<p class=\"{{titre}}\"></p>", "<{{titre}}>", "<scr{{! x }}ipt>", "<p {{titre}}></p>",
    "<style>p { background: url(x) }</style>", "<style>@import 'x';</style>",
    "<style>@\\69mport 'x';</style>", "<style>{{titre}}</style>", "<!-- {{titre}} -->",
    "{{> autre}}", "{{< parent}}{{/parent}}", "{{$bloc}}{{/bloc}}", "{{=<% %>=}}",
    "{{% CONTENT_TYPE:TEXT}}",
    "{{{titre}}}", "{{&sections}}", "{{facts}}", "{{sections.count}}", "{{.}}", "{{sections}}",
    "{{uppercased(titre)}}", "<!--> <p></p> -->", "<!-- --!> <p></p> -->",
    "<style></STYLE >x</style>",
    "<style>p { background: image-set('//evil.example') }</style>", "<p class=\"a\"\u{301}></p>",
    "\u{202e}",
  ])
  func whatAPageMayNotHaveIsRefused(piece: String) {
    #expect(error("<p>\n</p>\n" + piece + Self.parts)?.line == 3)
  }

  @Test func whatIsMissingOrTwiceIsRefused() {
    #expect(error("{{{entete}}}{{{sections}}}")?.code == .incomplete)
    #expect(error(Self.parts + "{{{pied}}}")?.code == .incomplete)
    #expect(error("{{#titre}}\(Self.parts){{/titre}}")?.code == .incomplete)
    #expect(error("")?.code == .incomplete)
  }

  @Test func whatDoesNotCloseIsRefused() {
    for piece in [
      "<p>", "</p>", "<p></div>", "{{#titre}}", "{{/titre}}", "{{titre", "{{{pied}}", "<!-- ",
      "<style>",
      "<p class=\"", "<p class=a></p>", "<p class=\"a\"id=\"b\"></p>", "<",
    ] {
      #expect(error(Self.parts + piece) != nil, "\(piece)")
    }
  }

  @Test func itIsBoundedInEveryWay() {
    #expect(error(String(repeating: "x", count: PageTemplate.largest + 1))?.code == .tooLarge)
    #expect(
      error(String(repeating: "{{titre}}", count: TemplateScan.mostTags + 1))?.code == .tooLarge)
    #expect(error(String(repeating: "{{#titre}}", count: 40))?.code == .tooLarge)
    #expect(error(String(repeating: "<p>", count: 40))?.code == .tooLarge)
  }

  @Test func theErrorNamesFileAndLine() {
    let text = error("<p>\n<b>")?.description ?? ""
    #expect(text.hasPrefix("/etc/vigie/templates/rapport.mustache:2 : <b> n'est pas permis"))
  }
}
