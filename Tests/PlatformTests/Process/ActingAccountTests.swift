import Testing

@testable import Platform

@Suite struct ActingAccountTests {
  func resolve(_ login: UInt32?, _ account: UInt32, _ sudo: UInt32?) -> ActingAccount {
    ActingAccount.resolve(login: login, account: account, sudo: sudo) {
      [0: "root", 999: "vigie", 1001: "agnes", 1002: "bruno"][$0]
    }
  }

  @Test func theLoginBehindSudoIsNamed() {
    #expect(resolve(1001, 0, 1002) == ActingAccount(name: "agnes", kind: .person))
    #expect(resolve(1001, 999, nil).name == "agnes")
    #expect(resolve(.max, 0, 1002) == ActingAccount(name: "bruno", kind: .person))
  }

  @Test func onlyRootsEnvironmentIsBelieved() {
    #expect(resolve(nil, 1001, 1002).name == "agnes")
    #expect(resolve(.max, 999, 1002) == ActingAccount(name: "vigie", kind: .shared))
  }

  @Test func rootAndUnknownAccountsAreSaidToBe() {
    #expect(resolve(0, 0, nil) == ActingAccount(name: "root", kind: .root))
    #expect(resolve(nil, 4242, nil).name == "uid 4242")
  }
}
