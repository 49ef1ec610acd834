// The system's libpcap: packet capture on live interfaces, and the reference reader in tests.
#include <pcap/pcap.h>
