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

  /// The need as somebody says it who never heard of these services: « Écrire, résumer, chercher ».
  func plainWords(in language: Language) -> String {
    switch self {
    case .assistant: language.say(.needToWrite)
    case .code: language.say(.needToProgram)
    case .meeting: language.say(.needOfMinutes)
    case .transcription: language.say(.needToTranscribe)
    case .translation: language.say(.needToTranslate)
    case .image: language.say(.needOfImages)
    case .video: language.say(.needOfVideos)
    case .audio: language.say(.needOfVoices)
    case .presentation: language.say(.needOfPresentations)
    case .document: language.say(.needToReadDocuments)
    case .search: language.say(.needToSearch)
    case .agent: language.say(.needToAutomate)
    case .api: language.say(.needOfInterfaces)
    case .aggregator: language.say(.needOfSeveralAssistants)
    case .companion: language.say(.needOfCompanions)
    case .modelHub: language.say(.needOfModels)
    case .browser: language.say(.needInBrowser)
    case .localRuntime: language.say(.needOfLocalModels)
    }
  }
}
