import ArgumentParser
import Reports

/// The language of what a command prints.
struct LanguageOption: ParsableArguments {
  @Option(name: .customLong("lang"), help: "Langue : fr ou en.")
  var language = Reader.language
}
