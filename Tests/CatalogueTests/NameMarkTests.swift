import Catalogue
import Model
import Testing

/// The mark of a service's names tells whether its use is recognised by other ones.
@Suite struct NameMarkTests {
  private func mark(_ domains: [String], other: [String] = ["autre.example"]) throws -> String {
    let compiled = try catalogue(serviceFile(["essai": domains, "autre": other]))
    return try #require(compiled.nameMarks[ServiceID(rawValue: "essai")])
  }

  @Test func itIsThatOfTheServicesNamesAlone() throws {
    let mark = try mark(["un.example", "deux.example"])
    #expect(try self.mark(["deux.example", "un.example"]) == mark)
    #expect(try self.mark(["un.example", "deux.example"], other: ["trois.example"]) == mark)
  }

  @Test func anotherNameOrExceptionChangesIt() throws {
    let mark = try mark(["un.example"])
    #expect(try self.mark(["un.example", "deux.example"]) != mark)
    #expect(try self.mark(["{ suffix: un.example, except: [aide.un.example] }"]) != mark)
    #expect(try self.mark(["un.example", "{ suffix: deux.example, scope: shared }"]) == mark)
  }

  @Test func everyServiceHasOne() throws {
    let compiled = try Catalogue.compile(services: shippedServices(), policy: nil)
    #expect(Set(compiled.nameMarks.keys) == Set(compiled.services.keys))
    #expect(Set(compiled.nameMarks.values).count > 200)
  }
}
