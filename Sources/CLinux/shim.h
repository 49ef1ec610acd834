// What Linux offers beside the C library's module: capabilities, process controls, descriptors for
// events and signals.
#include <linux/capability.h>
#include <sys/eventfd.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/timex.h>
#include <linux/ethtool.h>
#include <linux/sockios.h>
#include <net/if.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

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

// The account at the other end of a local socket (SO_PEERCRED of unix(7)); -1 when it is not told.
static inline long vigie_peer_account(int descriptor) {
  struct {
    int process;
    unsigned int account;
    unsigned int group;
  } peer;
  socklen_t length = sizeof peer;
  if (getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &peer, &length) != 0 || length != sizeof peer) {
    return -1;
  }
  return (long)peer.account;
}

// A setting of a network card (SIOCETHTOOL of netdevice(7)); -1 when the card does not tell.
static inline int vigie_card_setting(const char *name, unsigned int command, unsigned int *value) {
  struct ethtool_value setting = {.cmd = command, .data = 0};
  struct ifreq request;
  memset(&request, 0, sizeof request);
  strncpy(request.ifr_name, name, IFNAMSIZ - 1);
  request.ifr_data = (char *)&setting;
  int asker = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
  if (asker < 0) return -1;
  int result = ioctl(asker, SIOCETHTOOL, &request);
  close(asker);
  *value = setting.data;
  return result;
}

// Whether the clock is disciplined (adjtimex(2)): its largest error in microseconds, -1 when it is not.
static inline long vigie_clock_error(void) {
  struct timex state;
  memset(&state, 0, sizeof state);
  if (adjtimex(&state) < 0 || (state.status & STA_UNSYNC) != 0) return -1;
  return state.maxerror;
}
