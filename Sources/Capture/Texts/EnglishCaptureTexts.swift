/// What captures say in English; `docs/decisions/0025-texts.md` describes the format.
enum EnglishCaptureTexts {
  static let all = #"""
    # Files/CaptureBreak+Text
    fileAndSentence = {0}: {1}
    fileOffsetAndSentence = {0}: byte {1}: {2}
    cannotOpen = it cannot be opened: {0}. {1}
    directory = it is a directory. Give the files in it: {0}/*.pcap
    notAFile = it is neither a file nor a pipe. Give a capture file (pcap or pcapng).
    terminal = standard input is a terminal. Send a capture to it: vigie … - < FILE
    readFailed = reading was cut short: {0}. Copy the file to another disk and run it again.
    replaced = another file took its place while it was read. Run it again when the writing is done.
    empty = the file is empty (0 bytes). Check that the capture was saved.
    cutHeader = the header is cut off after {1} {0|byte|bytes}. Capture again, or take the original.
    notACapture = it is no pcap or pcapng capture (first bytes: {0}). Convert it: editcap -F pcap {1} OUTPUT.pcap
    compressed = the capture is compressed ({0}). Decompress it first: {1} {2} | vigie … -
    unsupportedVersion = version {0}.{1} of the format is unknown. Write the capture anew: editcap -F pcap {2} OUTPUT.pcap
    restUnread = {0}. The rest of the file was not read; take the original if there is one.
    cutRecord = the file ends in the middle of a record (at least {1} {0|byte is|bytes are} missing)
    impossibleLength = a packet announces {0} bytes, more than the maximum of {1}
    impossibleBlockLength = a block announces an impossible length ({0} bytes)
    blockTooLong = a block announces {0} bytes, more than the maximum of {1}
    blockLengthsDiffer = the two lengths of a block differ ({0} at its beginning, {1} at its end)
    packetExceedsBlock = a packet of {0} bytes goes beyond the block that holds it
    byteOrderMagic = the byte order mark of a section is wrong ({0})
    unknownInterface = a packet names interface {0}, which the section does not describe
    tooManyInterfaces = a section describes more than {0} interfaces
    standardInput = standard input
    fileWord = FILE

    # Files/CaptureFileSet
    noMemoryForFiles = not enough memory to read {0} files. Give fewer of them at a time.
    noFile = no capture file. Give one file at least, or - for standard input.
    tooManyFiles = {0} files, at most {1} at a time. Run it several times.
    standardInputTwice = standard input (-) is given twice. Keep it once only.

    # Files/CaptureWords
    thousandsSeparator = ,
    checkPath = Check the path.
    useAccountThatMayRead = Run it again with an account that may read it.
    raiseFileLimit = Raise the limit, then run it again: ulimit -n 4096
    checkFileAndDisk = Check the file and its disk.

    # Live/LiveError
    badName = this is not the name of an interface
    giveOneInterface = Give one interface of "ip link", only one.
    missing = there is no such interface
    ipLinkShowsThem = "ip link" shows those of this machine.
    down = the interface is down
    setItUp = Set it up: ip link set {0} up
    denied = this account may not listen
    runBySystemd = Start Vigie with systemd, which gives CAP_NET_RAW and nothing else, or as root.
    gone = the interface was removed or renamed
    takenUpAgain = Vigie takes it up again as soon as an interface has this name.
    filterRefused = the kernel refuses the filter
    withoutKernelFilter = Run it again with --no-kernel-filter, and report it.
    libpcapRefuses = libpcap refuses
    checkInterface = Check the interface and the kernel's log.
    causeWithReason = {0} ({1})
    interfaceCauseAdvice = Interface {0}: {1}. {2}
    """#
}
