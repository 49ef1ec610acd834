/// What is said of a template or a logo in English; `docs/decisions/0025-texts.md` describes the format.
enum EnglishTemplateTexts {
  static let all = #"""
    # Template/PageLogo
    logoTooLarge = logo of more than {0} bytes; make it smaller.
    notAnImage = neither PNG nor JPEG; export the logo as PNG.

    # Template/PageTemplate
    templateTooLarge = more than {0} bytes; a template is only the page around the report.
    badTagBecause = Mustache tag badly closed or badly written ({0}).
    badTag = Mustache tag badly written.

    # Template/PageTemplateError
    place = {0}: {1}
    placeWithLine = {0}:{1}: {2}

    # Template/TemplateScan
    elementNotClosed = <{0}> is not closed.
    sectionNotClosed = {{#{0}}} is not closed.
    partMissing = {{{{0}}}} is missing: the report is given whole.
    invisibleCharacter = invisible character, or an accent apart from its letter (U+{0}).
    tooManyTags = more than {0} Mustache tags.
    tagWithoutEnd = Mustache tag without an end.
    notAValue = {{{0}}} is not a value of the report ({1}).
    sectionsTooDeep = more than {0} sections inside each other.
    tagClosesNothing = {{/{0}}} closes nothing here.
    writtenWithThree = {{{0}}} is written {{{{0}}}}.
    writtenWithTwo = {{{{0}}}} is written {{{0}}}: it is text.
    writtenTwice = {{{{0}}}} is written twice.
    partInSection = {{{{0}}}} is in a section: it could be missing.
    loneAngle = "<" on its own; write {0}.
    elementForbidden = <{0}> is not allowed in a template.
    elementsTooDeep = more than {0} elements inside each other.
    elementClosesNothing = </{0}> closes nothing here.
    attributeForbidden = attribute "{0}" is not allowed in a template.
    attributeForm = {0} is written {0}="…".
    badAttributeValue = the value of {0} has no end, or holds "{{" or "<".
    commentNotClosed = A comment is not closed.
    commentMayNotHold = A comment may not hold "{0}".
    styleNotClosed = A style sheet is not closed.
    styleMayNotHold = A style sheet may not hold "{0}".
    """#
}
