import Catalogue
import Model
import TestSupport
import Testing

@Suite("Matching of names")
struct MatcherTests {
  @Test("a plain name takes in itself and all below it, on label borders only")
  func suffix() throws {
    let catalogue = try catalogue(serviceFile(["a": ["exemple.fr"]]))
    for name in ["exemple.fr", "EXEMPLE.fr", "exemple.fr.", "www.exemple.fr", "a.b.c.exemple.fr"] {
      #expect(catalogue.ruleText(for: name) == "exemple.fr")
    }
    for name in [
      "monexemple.fr", "exemple.fr.local", "exemple", "fr", "exemple.fra", "xexemple.fr",
    ] {
      #expect(catalogue.ruleText(for: name) == nil)
    }
  }

  @Test("exact comes before pattern, pattern before suffix, then more labels")
  func precedence() throws {
    let catalogue = try catalogue(
      serviceFile([
        "a": ["exemple.fr", "eu.exemple.fr"],
        "b": ["exact: api.eu.exemple.fr", "pattern: \"api-*.eu.exemple.fr\""],
        "c": ["pattern: \"*.*.exemple.fr\"", "pattern: \"*.exemple.fr\""],
      ]))
    #expect(catalogue.ruleText(for: "api.eu.exemple.fr") == "exact: api.eu.exemple.fr")
    #expect(catalogue.ruleText(for: "api-1.eu.exemple.fr") == "pattern: api-*.eu.exemple.fr")
    #expect(catalogue.ruleText(for: "x.eu.exemple.fr") == "pattern: *.*.exemple.fr")
    #expect(catalogue.ruleText(for: "x.exemple.fr") == "pattern: *.exemple.fr")
    #expect(catalogue.ruleText(for: "x.y.eu.exemple.fr") == "eu.exemple.fr")
    #expect(catalogue.ruleText(for: "x.y.z.exemple.fr") == "exemple.fr")
    #expect(catalogue.ruleText(for: "exemple.fr") == "exemple.fr")
  }

  @Test("a star stays inside its label and may stand for nothing")
  func stars() throws {
    let catalogue = try catalogue(
      serviceFile([
        "a": [
          "pattern: \"*-api.exemple.fr\"", "pattern: \"bedrock.*.exemple.org\"",
          "pattern: \"a*b*c.exemple.net\"",
        ]
      ]))
    for name in ["eu-api.exemple.fr", "-api.exemple.fr", "EU-west-API.exemple.fr"] {
      #expect(catalogue.service(for: name) == "a")
    }
    for name in [
      "x.eu-api.exemple.fr", "a.b-api.exemple.fr", "api.exemple.fr", "eu-api.x.exemple.fr",
    ] {
      #expect(catalogue.service(for: name) == nil)
    }
    #expect(catalogue.service(for: "bedrock.eu.exemple.org") == "a")
    #expect(catalogue.service(for: "bedrock.eu.west.exemple.org") == nil)
    #expect(catalogue.service(for: "bedrock..exemple.org") == nil)
    #expect(catalogue.service(for: "abc.exemple.net") == "a")
    #expect(catalogue.service(for: "axxbcbyc.exemple.net") == "a")
    #expect(catalogue.service(for: "axxbcby.exemple.net") == nil)
  }

  @Test("an excepted name, and what lies below it, is left to other services")
  func exceptions() throws {
    let catalogue = try catalogue(
      serviceFile([
        "a": [
          "exemple.fr", "{ suffix: eu.exemple.fr, except: [aide.eu.exemple.fr] }",
          "exact: chat.aide.eu.exemple.fr", "api.aide.eu.exemple.fr",
        ],
        "b": ["{ suffix: exemple.org, except: [aide.exemple.org] }"],
        "c": ["fr.exemple.org", "docs.aide.exemple.org"],
      ]))
    #expect(catalogue.ruleText(for: "eu.exemple.fr") == "eu.exemple.fr")
    // The broader rule of the same service does not take in what the narrower one excepts.
    #expect(catalogue.ruleText(for: "aide.eu.exemple.fr") == nil)
    #expect(catalogue.ruleText(for: "page.aide.eu.exemple.fr") == nil)
    // The service's own more exact rules still hold there.
    #expect(catalogue.ruleText(for: "chat.aide.eu.exemple.fr") == "exact: chat.aide.eu.exemple.fr")
    #expect(catalogue.ruleText(for: "x.api.aide.eu.exemple.fr") == "api.aide.eu.exemple.fr")
    #expect(catalogue.ruleText(for: "xaide.eu.exemple.fr") == "eu.exemple.fr")
    #expect(catalogue.service(for: "aide.exemple.org") == nil)
    #expect(catalogue.service(for: "x.docs.aide.exemple.org") == "c")
    #expect(catalogue.service(for: "fr.exemple.org") == "c")
  }

  @Test("a name that one service excepts falls to a broader rule of another")
  func exceptionToOther() throws {
    let catalogue = try catalogue(
      serviceFile([
        "hote": ["exemple.fr"],
        "ia": ["{ suffix: ia.exemple.fr, except: [aide.ia.exemple.fr] }"],
      ]))
    #expect(catalogue.service(for: "chat.ia.exemple.fr") == "ia")
    #expect(catalogue.service(for: "aide.ia.exemple.fr") == "hote")
    #expect(catalogue.service(for: "x.aide.ia.exemple.fr") == "hote")
  }

  @Test("a name of wrong lengths matches nothing, the longest one does")
  func lengths() throws {
    let catalogue = try catalogue(serviceFile(["a": ["exemple.fr"]]))
    let label = String(repeating: "x", count: 63)
    #expect(catalogue.service(for: "\(label).exemple.fr") == "a")
    #expect(catalogue.service(for: "\(label)x.exemple.fr") == nil)
    let long = String(repeating: "a.", count: 121) + "exemple.fr"
    #expect(long.utf8.count == 252)
    #expect(catalogue.service(for: "b" + long) == "a")
    #expect(catalogue.service(for: "bb" + long) == nil)
    #expect(catalogue.service(for: "b" + long + ".") == "a")
    #expect(catalogue.service(for: String(repeating: "a", count: 100_000)) == nil)
  }

  @Test("every byte that no host name holds makes the whole name match nothing")
  func bytes() throws {
    let catalogue = try catalogue(
      serviceFile(["a": ["exemple.fr", "pattern: \"x*.exemple.org\""]]))
    for byte in UInt8.min ... .max {
      let isNameByte = DomainName("a\(UnicodeScalar(byte))a.fr") != nil && byte < 0x80
      for name in ["x?y.exemple.fr", "x?y.exemple.org"] {
        var bytes = Array(name.utf8)
        bytes[1] = byte
        let expected = isNameByte && !(byte == UInt8(ascii: ".") && name.hasSuffix("org"))
        #expect((catalogue.matcher.match(bytes.span) != nil) == expected, "byte \(byte) \(name)")
      }
    }
  }

  @Test("a matcher without rules matches nothing")
  func empty() throws {
    let catalogue = try Catalogue.compile(services: [], policy: nil)
    #expect(catalogue.ruleText(for: "exemple.fr") == nil)
    #expect(catalogue.ruleText(for: "") == nil)
  }
}
