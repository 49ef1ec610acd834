public import Model

extension ServiceCategory {
  /// The need that the services of this kind answer: « assistant », « traduction ».
  public func words(in language: Language) -> String {
    switch self {
    case .assistant: language.say("assistant", "assistant")
    case .code: language.say("code", "code")
    case .meeting: language.say("réunion", "meeting")
    case .transcription: language.say("transcription", "transcription")
    case .translation: language.say("traduction", "translation")
    case .image: language.say("image", "image")
    case .video: language.say("vidéo", "video")
    case .audio: language.say("musique et voix", "music and voice")
    case .presentation: language.say("présentation", "presentation")
    case .document: language.say("documents", "documents")
    case .search: language.say("recherche", "search")
    case .agent: language.say("agent", "agent")
    case .api: language.say("API", "API")
    case .aggregator: language.say("agrégateur", "aggregator")
    case .companion: language.say("compagnon", "companion")
    case .modelHub: language.say("modèles", "models")
    case .browser: language.say("navigateur", "browser")
    case .localRuntime: language.say("IA locale", "local AI")
    }
  }
}
