import Reports
import Texts

/// `--lang` of a command line, which every command takes; without it, what `VIGIE_LANG` says.
///
/// French unless one of the two asks for English: the language of the machine is its administrator's,
/// and a report is for other readers.
struct LanguageArgument {
  private static let option = "--lang"

  /// The language to print in.
  let language: Language
  /// The arguments without the language.
  let rest: [String]
  /// Whether the word after `--lang` is a language, or there was none.
  let isKnown: Bool

  /// Reads `arguments`, without the program's name; what follows `--` is no option. The last of
  /// several counts.
  init(_ arguments: [String], variable: String?) {
    var chosen: [String] = []
    var rest: [String] = []
    var left = arguments[...]
    while let argument = left.popFirst() {
      if argument == "--" {
        rest += [argument] + left
        break
      } else if argument == Self.option, let word = left.popFirst() {
        chosen.append(word)
      } else if argument.hasPrefix(Self.option + "=") {
        chosen.append(String(argument.dropFirst(Self.option.count + 1)))
      } else {
        rest.append(argument)
      }
    }
    self.rest = rest
    let languages = chosen.map(Language.init(rawValue:))
    isKnown = !languages.contains(nil)
    language =
      languages.compactMap(\.self).last ?? variable.flatMap(Language.init(rawValue:)) ?? .french
  }
}
