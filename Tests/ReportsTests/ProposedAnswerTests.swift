import Model
import Testing

@testable import Reports

@Suite struct ProposedAnswerTests {
  private func words(
    _ service: String?, _ category: ServiceCategory?, _ status: ServiceStatus = .prohibited
  ) -> String {
    var context = SampleTown.context()
    context.serviceAlternatives = [ServiceID(rawValue: "deepseek"): "Albert"]
    return ProposedAnswer.words(
      for: service.map { ServiceID(rawValue: $0) }, of: category, status: status, context)
  }

  @Test func theAnswerToAServiceComesBeforeThatToItsNeed() {
    #expect(words("deepseek", .assistant) == "Albert")
    #expect(words("deepseek", .code) == "Albert")
    #expect(words("openai-chatgpt", .assistant) == "Assistant de Valmont")
    #expect(words(nil, .assistant) == "Assistant de Valmont")
  }

  @Test func withoutAnAnswerTheNeedIsToBeExamined() {
    #expect(words("openai-chatgpt", .code).hasPrefix("aucune"))
    #expect(words(nil, nil).hasPrefix("aucune"))
    #expect(words("openai-chatgpt", .code, .tolerated) == "usage toléré")
  }
}
