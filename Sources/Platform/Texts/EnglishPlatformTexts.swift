/// What the operating system says in English; `docs/decisions/0025-texts.md` describes the format.
enum EnglishPlatformTexts {
  static let all = #"""
    # Files/AtomicFile
    symbolicLink = it is a symbolic link
    giveFileItself = Give the path of the file itself.

    # Files/DirectoryCreation
    chooseAnotherPath = Choose another path, or move this file.

    # Files/DirectoryListing
    notADirectory = it is not a directory
    giveDirectory = Give the path of a directory.
    nameNotUTF8 = a file name is not in UTF-8
    renameIt = Rename it; ls -b shows it.
    moreThanFiles = more than {0} files
    checkDirectory = Check that it is the right directory.

    # Files/DirectoryTree
    moreThanFilesOrLevels = more than {0} files or {1} levels

    # Files/FileContents
    notAFile = it is not a file
    giveOrdinaryFile = Give the path of an ordinary file.
    largerThan = the file is larger than {0} bytes
    checkOrSplitFile = Check that it is the right file, or split it into several.

    # Files/SecretFile
    symbolicLinkForSecret = it is a symbolic link, which is refused for a secret
    replaceLink = Replace the link by the file itself.
    foreignOwner = this secret belongs to another account (uid {0})
    giveItToAccount = Give it to the right account: sudo chown {0} {1}
    openToOthers = this secret is open to other accounts (mode {0})
    closeIt = Close it: chmod {0} {1}
    wrongLength = {0} bytes instead of {1}
    notTheSecret = This is not the expected secret, or it is damaged: restore its backup.

    # Files/SecretFile+Life
    notAnOrdinaryFile = it is not an ordinary file
    checkWhatIsThere = Check what is there.

    # Process/Capabilities
    capabilities = capabilities of the process

    # Process/Signals
    signals = signals of the process

    # Process/WakeUp
    eventDescriptor = event descriptor

    # Process/WorkerThread
    thread = thread {0}

    # Service/LineOutlet
    nobodyBehindSocket = no program receives behind this socket
    checkSyslog = Check that syslog runs and that the account of the probe may write to it.

    # Sockets/LocalSocket
    runWithSudo = Run it again with sudo, or with an account of the group vigie-read.

    # System/PlatformError
    cannotRead = cannot be read
    cannotWrite = cannot be written
    cannotRemove = cannot be removed
    cannotCreateDirectory = the directory cannot be created
    refused = refused by the system
    cannotOpen = cannot be opened
    causeAndReason = {0} ({1})
    pathCauseAdvice = {0}: {1}. {2}

    # System/SystemFailure
    checkPath = Check the path.
    useAnotherAccount = Run it again with an account that may do this, or change the permissions.
    freeSpace = Free some space on this disk, then run it again.
    chooseAnotherPlace = Choose another place.
    raiseFileLimit = Close some programs or raise the limit: ulimit -n 4096
    checkDisk = Check the disk and the system's journal.

    # Terminal/LineReader
    standardInput = standard input

    # Terminal/OutputWriter
    standardOutput = standard output
    """#
}
