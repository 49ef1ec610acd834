import Texts

/// What can be said of a template or a logo: the keys of `FrenchTemplateTexts` and `EnglishTemplateTexts`, file by file.
enum TemplateText: String, TextKey {
  // Template/PageLogo
  case logoTooLarge, notAnImage
  // Template/PageTemplate
  case templateTooLarge, badTagBecause, badTag
  // Template/PageTemplateError
  case place, placeWithLine
  // Template/TemplateScan
  case elementNotClosed, sectionNotClosed, partMissing, invisibleCharacter, tooManyTags
  case tagWithoutEnd, notAValue, sectionsTooDeep, tagClosesNothing, writtenWithThree
  case writtenWithTwo, writtenTwice, partInSection, loneAngle, elementForbidden, elementsTooDeep
  case elementClosesNothing, attributeForbidden, attributeForm, badAttributeValue
  case commentNotClosed, commentMayNotHold, styleNotClosed, styleMayNotHold

  static let book = TextBook(
    french: FrenchTemplateTexts.all, english: EnglishTemplateTexts.all, isTypeset: false)

  /// The text in the language in which this process speaks, with what it speaks of.
  static func say(_ key: Self, _ arguments: any CustomStringConvertible...) -> String {
    book.text(key.rawValue, arguments, in: Speech.process.language)
  }
}
