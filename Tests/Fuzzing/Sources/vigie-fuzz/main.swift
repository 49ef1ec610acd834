// Shows one target's parsers the inputs that libFuzzer invents.
//
//   VIGIE_FUZZ_TARGET=dns vigie-fuzz CORPUS -max_total_time=60
//
// The target is named by the environment, since libFuzzer starts the program again with arguments of
// its own. `VIGIE_FUZZ_SEEDS=DIRECTORY vigie-fuzz` writes the seeds of all targets and ends.

import CFuzzer
import FuzzTargets
import Glibc

if let directory = Chosen.seedDirectory {
  guard SeedFiles.write(to: directory) else {
    complain("\(directory) : écriture impossible.")
    exit(1)
  }
  exit(0)
}

guard Chosen.target != nil else {
  complain("VIGIE_FUZZ_TARGET : " + FuzzTarget.allCases.map(\.rawValue).joined(separator: ", "))
  exit(2)
}

func complain(_ text: String) {
  print(text)
  // libFuzzer ends the process without emptying its buffers.
  unsafe fflush(nil)
}

var count = CommandLine.argc
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = unsafe CommandLine.unsafeArgv

// Safety: the driver is given the arguments that the system gave this program.
let status = unsafe LLVMFuzzerRunDriver(&count, &arguments) { data, size in
  // Safety: libFuzzer gives `size` bytes, which stay until this returns.
  let bytes = unsafe Span(_unsafeElements: UnsafeBufferPointer(start: data, count: size))
  do throws(BrokenPromise) {
    try Chosen.target?.run(bytes)
  } catch {
    complain("Promesse rompue : \(error)")
    abort()
  }
  return 0
}
exit(status)
