import Catalogue
import Foundation
import Model
import TestSupport
import Testing

/// What the shipped catalogue says of the names that `Tests/CatalogueCases/names-*.txt` list.
@Suite("The lists of names and what the shipped catalogue says of them")
struct NameListTests {
  /// One line of a list: a name, and the service that it leads to.
  struct Line: Sendable, CustomStringConvertible {
    let name: String
    let service: String?

    var description: String { [name, service].compactMap { $0 }.joined(separator: " ") }
  }

  let catalogue: Catalogue

  /// Compiled once: it takes a while without optimisation.
  private static let shipped = Result {
    try Catalogue.compile(services: shippedServices(), policy: nil)
  }

  init() throws {
    catalogue = try Self.shipped.get()
  }

  /// The lines of that list that are neither empty nor comments.
  private func lines(_ list: String) throws -> [Line] {
    try repositoryFile("Tests/CatalogueCases/\(list).txt").text
      .split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
      .map { line in
        let words = line.split(separator: " ").map(String.init)
        return Line(name: words.first ?? "", service: words.dropFirst().first)
      }
  }

  private func rule(for name: String) -> Rule? {
    let bytes = Array(name.utf8)
    return catalogue.matcher.match(bytes.span).flatMap { catalogue.rule($0) }
  }

  @Test("names of French public life, look-alikes and idle machines lead to no service")
  func unknown() throws {
    let lines = try lines("names-unknown")
    #expect(lines.count >= 500)
    #expect(Set(lines.map(\.name)).count == lines.count)
    for line in lines {
      #expect(rule(for: line.name) == nil, "\(line)")
      #expect(rule(for: line.name.uppercased() + ".") == nil, "\(line)")
    }
  }

  @Test("shared, technical and unconfirmed names lead to their service and open no incident")
  func noIncident() throws {
    let lines = try lines("names-no-incident")
    #expect(lines.count >= 100)
    for line in lines {
      let rule = rule(for: line.name)
      #expect(rule?.service.rawValue == line.service, "\(line)")
      #expect(rule?.canOpenIncident == false, "\(line)")
    }
  }

  @Test("the list of names that open no incident holds all that the catalogue has")
  func noIncidentIsWhole() throws {
    let listed = Set(try lines("names-no-incident").map(\.name))
    for rule in catalogue.rules where !rule.canOpenIncident {
      switch rule.pattern {
      case .exact(let name): #expect(listed.contains(name.text), "\(rule.path):\(rule.line)")
      case .suffix(let name, _): #expect(listed.contains(name.text), "\(rule.path):\(rule.line)")
      case .labels: continue
      }
    }
  }

  @Test("every service has a name in the list, and that name leads to it")
  func services() throws {
    let lines = try lines("names-services")
    for line in lines {
      #expect(rule(for: line.name)?.service.rawValue == line.service, "\(line)")
    }
    #expect(
      Set(lines.compactMap(\.service)) == Set(catalogue.services.keys.map(\.rawValue)))
  }

  @Test("nine services of ten can open an incident by their listed name")
  func openable() throws {
    let lines = try lines("names-services")
    let openable = lines.filter { rule(for: $0.name)?.canOpenIncident == true }
    #expect(openable.count * 10 >= lines.count * 9)
  }
}
