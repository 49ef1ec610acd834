/// What is said of a template or a logo in French; `docs/decisions/0025-texts.md` describes the format.
enum FrenchTemplateTexts {
  static let all = #"""
    # Template/PageLogo
    logoTooLarge = logo de plus de {0} octets ; réduisez-le.
    notAnImage = ni PNG ni JPEG ; exportez le logo en PNG.

    # Template/PageTemplate
    templateTooLarge = plus de {0} octets ; un modèle n'est que la page autour du rapport.
    badTagBecause = balise Mustache mal fermée ou mal écrite ({0}).
    badTag = balise Mustache mal écrite.

    # Template/PageTemplateError
    place = {0} : {1}
    placeWithLine = {0}:{1} : {2}

    # Template/TemplateScan
    elementNotClosed = <{0}> n'est pas fermé.
    sectionNotClosed = {{#{0}}} n'est pas fermé.
    partMissing = {{{{0}}}} manque : le rapport se donne entier.
    invisibleCharacter = caractère invisible ou accent séparé de sa lettre (U+{0}).
    tooManyTags = plus de {0} balises Mustache.
    tagWithoutEnd = balise Mustache sans fin.
    notAValue = {{{0}}} n'est pas une valeur du rapport ({1}).
    sectionsTooDeep = plus de {0} sections l'une dans l'autre.
    tagClosesNothing = {{/{0}}} ne ferme rien ici.
    writtenWithThree = {{{0}}} s'écrit {{{{0}}}}.
    writtenWithTwo = {{{{0}}}} s'écrit {{{0}}} : c'est du texte.
    writtenTwice = {{{{0}}}} est écrit deux fois.
    partInSection = {{{{0}}}} est dans une section : il pourrait manquer.
    loneAngle = « < » seul ; écrivez {0}.
    elementForbidden = <{0}> n'est pas permis dans un modèle.
    elementsTooDeep = plus de {0} éléments l'un dans l'autre.
    elementClosesNothing = </{0}> ne ferme rien ici.
    attributeForbidden = attribut « {0} » non permis dans un modèle.
    attributeForm = {0} s'écrit {0}="…".
    badAttributeValue = la valeur de {0} est sans fin, ou contient « {{ » ou « < ».
    commentNotClosed = Un commentaire n'est pas fermé.
    commentMayNotHold = Un commentaire ne peut pas contenir « {0} ».
    styleNotClosed = Un style n'est pas fermé.
    styleMayNotHold = Un style ne peut pas contenir « {0} ».
    """#
}
