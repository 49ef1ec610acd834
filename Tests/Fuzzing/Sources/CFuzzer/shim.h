#include <stddef.h>
#include <stdint.h>

// compiler-rt, lib/fuzzer: the library's own loop, for programs that have a main of their own.
int LLVMFuzzerRunDriver(
  int *argc, char ***argv, int (*test)(const uint8_t *data, size_t size));
