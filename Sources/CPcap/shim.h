// The system's libpcap: packet capture on live interfaces, and the reference reader in tests.
#include <pcap/pcap.h>

// A classic filter program as SO_ATTACH_FILTER takes it (socket(7)): the layout of the kernel's
// `struct sock_fprog`, whose own header repeats what libpcap's declares.
struct vigie_filter_program {
  unsigned short length;
  struct bpf_insn *instructions;
};
