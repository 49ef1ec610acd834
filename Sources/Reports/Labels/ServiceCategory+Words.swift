public import Model
public import Texts

extension ServiceCategory {
  /// The need that the services of this kind answer: « assistant », « traduction ».
  public func words(in language: Language) -> String {
    switch self {
    case .assistant: language.say(.assistant)
    case .code: language.say(.code)
    case .meeting: language.say(.meeting)
    case .transcription: language.say(.transcription)
    case .translation: language.say(.translation)
    case .image: language.say(.image)
    case .video: language.say(.video)
    case .audio: language.say(.musicAndVoice)
    case .presentation: language.say(.presentation)
    case .document: language.say(.documents)
    case .search: language.say(.search)
    case .agent: language.say(.agent)
    case .api: language.say(.api)
    case .aggregator: language.say(.aggregator)
    case .companion: language.say(.companion)
    case .modelHub: language.say(.models)
    case .browser: language.say(.browser)
    case .localRuntime: language.say(.localAi)
    }
  }
}
