/// What captures say in French; `docs/decisions/0025-texts.md` describes the format.
enum FrenchCaptureTexts {
  static let all = #"""
    # Files/CaptureBreak+Text
    fileAndSentence = {0} : {1}
    fileOffsetAndSentence = {0} : octet {1} : {2}
    cannotOpen = ouverture impossible : {0}. {1}
    directory = c'est un répertoire. Donnez les fichiers qu'il contient : {0}/*.pcap
    notAFile = ce n'est ni un fichier ni un tube. Donnez un fichier de capture (pcap ou pcapng).
    terminal = l'entrée standard est un terminal. Envoyez-y une capture : vigie … - < FICHIER
    readFailed = lecture interrompue : {0}. Copiez le fichier sur un autre disque et relancez.
    replaced = un autre fichier a pris sa place pendant la lecture. Relancez quand l'écriture est finie.
    empty = le fichier est vide (0 octet). Vérifiez que la capture a bien été enregistrée.
    cutHeader = l'en-tête est coupé après {1} {0|octet|octets}. Refaites la capture ou reprenez l'original.
    notACapture = ce n'est pas une capture pcap ou pcapng (premiers octets : {0}). Convertissez-la : editcap -F pcap {1} SORTIE.pcap
    compressed = la capture est compressée ({0}). Décompressez-la d'abord : {1} {2} | vigie … -
    unsupportedVersion = version {0}.{1} du format inconnue. Réécrivez la capture : editcap -F pcap {2} SORTIE.pcap
    restUnread = {0}. La suite du fichier n'a pas été lue ; reprenez l'original s'il existe.
    cutRecord = le fichier s'arrête au milieu d'un enregistrement (il manque au moins {1} {0|octet|octets})
    impossibleLength = un paquet annonce {0} octets, plus que le maximum de {1}
    impossibleBlockLength = un bloc annonce une longueur impossible ({0} octets)
    blockTooLong = un bloc annonce {0} octets, plus que le maximum de {1}
    blockLengthsDiffer = les deux longueurs d'un bloc diffèrent ({0} au début, {1} à la fin)
    packetExceedsBlock = un paquet de {0} octets dépasse le bloc qui le contient
    byteOrderMagic = la marque d'ordre des octets d'une section est fausse ({0})
    unknownInterface = un paquet cite l'interface {0}, que la section ne décrit pas
    tooManyInterfaces = une section décrit plus de {0} interfaces
    standardInput = entrée standard
    fileWord = FICHIER

    # Files/CaptureFileSet
    noMemoryForFiles = mémoire insuffisante pour lire {0} fichiers. Donnez-en moins à la fois.
    noFile = aucun fichier de capture. Donnez au moins un fichier, ou - pour l'entrée standard.
    tooManyFiles = {0} fichiers, au plus {1} à la fois. Relancez en plusieurs fois.
    standardInputTwice = l'entrée standard (-) est donnée deux fois. Gardez-la une seule fois.

    # Files/CaptureWords
    thousandsSeparator = \_
    checkPath = Vérifiez le chemin.
    useAccountThatMayRead = Relancez avec un compte qui a le droit de le lire.
    raiseFileLimit = Augmentez la limite puis relancez : ulimit -n 4096
    checkFileAndDisk = Vérifiez le fichier et son disque.

    # Live/LiveError
    badName = ce n'est pas un nom d'interface
    giveOneInterface = Donnez une interface de « ip link », une seule.
    missing = cette interface n'existe pas
    ipLinkShowsThem = « ip link » montre celles de la machine.
    down = l'interface est arrêtée
    setItUp = Mettez-la en service : ip link set {0} up
    denied = ce compte n'a pas le droit d'écouter
    runBySystemd = Lancez Vigie par systemd, qui donne CAP_NET_RAW et rien d'autre, ou en root.
    gone = l'interface a été retirée ou renommée
    takenUpAgain = Vigie la reprend dès qu'une interface porte à nouveau ce nom.
    filterRefused = le noyau refuse le filtre
    withoutKernelFilter = Relancez avec --no-kernel-filter et signalez-le.
    libpcapRefuses = libpcap refuse
    checkInterface = Vérifiez l'interface et le journal du noyau.
    causeWithReason = {0} ({1})
    interfaceCauseAdvice = Interface {0} : {1}. {2}
    """#
}
