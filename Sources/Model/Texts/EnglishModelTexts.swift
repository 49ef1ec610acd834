/// What the shared nouns say in English; `docs/decisions/0025-texts.md` describes the format.
enum EnglishModelTexts {
  static let all = #"""
    # Detection/ServiceStatus+Words
    statusWords = {0}

    # Subjects/SubjectState
    stateWords = {0}

    # System/SystemErrorText
    systemError = system error {0}
    notPermitted = this account is not permitted to do this
    noSuchFile = no such file or directory
    inputOutput = disk input/output error
    noDevice = no such device
    outOfMemory = not enough memory
    permissionDenied = permission denied
    busy = resource busy
    fileExists = the file exists already
    notADirectory = a part of the path is not a directory
    isADirectory = it is a directory
    invalidArgument = argument refused by the system
    tooManyFilesOnMachine = too many open files on this machine
    tooManyFilesOfProcess = too many files opened by this program
    fileInUse = the file is being executed
    fileTooLarge = file too large
    diskFull = disk full
    readOnlyFileSystem = read-only file system
    brokenPipe = the reader closed the pipe
    nameTooLong = file name too long
    directoryNotEmpty = the directory is not empty
    symbolicLinkRefused = symbolic link refused
    fileGoneFromServer = the file is gone from the server
    diskQuota = disk quota exceeded
    """#
}
