// What Linux offers beside the C library's module: capabilities, process controls, descriptors for
// events and signals.
#include <linux/capability.h>
#include <sys/eventfd.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>

// capabilities(7): in every C library, in no header of its own.
int capget(cap_user_header_t header, cap_user_data_t data);
int capset(cap_user_header_t header, const cap_user_data_t data);

// prctl(2) takes a variable number of arguments, which Swift cannot call.
static inline int vigie_prctl(int option, unsigned long argument) {
  return prctl(option, argument, 0UL, 0UL, 0UL);
}

// The calling thread's name, of which 15 bytes count.
static inline int vigie_name_thread(const char *name) {
  return prctl(PR_SET_NAME, (unsigned long)name, 0UL, 0UL, 0UL);
}

// renameat2(2) of glibc 2.28 and later, which the Glibc module does not show.
extern int renameat2(int old_directory, const char *old_path, int new_directory,
                     const char *new_path, unsigned int flags);
