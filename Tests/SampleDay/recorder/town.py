"""Builds the town in network namespaces, and takes it down again.

    vsd-rt    the town's router: one bridge a network; this is where the mirror listens
    vsd-net   the Internet: DNS, TLS, HTTP and QUIC servers
    vsd-res   the town's resolver        vsd-prx   the town's web proxy        vsd-adm   intranet and webmail
    vsd-pNN   one poste

Nothing leaves these namespaces: none has a link to the machine's own network.
"""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import scenario

PREFIX = "vsd-"
ROUTER, INTERNET, RESOLVER, PROXY, OFFICE = (PREFIX + name for name in ("rt", "net", "res", "prx", "adm"))
SERVERS_BRIDGE = "br-srv"
BACKEND_PORT = 8081
REPLIES = (2, 3, 4, 5, 6, 8, 12, 20, 40, 60)
SENDS = (2000, 2500, 3000, 4000, 8000, 20_000, 40_000, 1_300_000)


def run(*command, check=True):
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    if check and done.returncode != 0:
        raise RuntimeError(f"{' '.join(command)}: {(done.stderr or done.stdout).strip()}")
    return done.stdout


def bridge(key):
    return f"br-{key}"


# ---------------------------------------------------------------------------------------------------------------
# Namespaces

def quiet(namespace, device):
    """Frames leave as they would on a cable: cut at the MTU, with their checksums."""
    run("ip", "netns", "exec", namespace, "ethtool", "-K", device, "tso", "off", "gso", "off", "gro", "off", "tx", "off")


def add_namespace(namespace):
    run("ip", "netns", "add", namespace)
    run("ip", "-n", namespace, "link", "set", "lo", "up")
    for key in ("all", "default"):
        run("ip", "netns", "exec", namespace, "sysctl", "-qw", f"net.ipv6.conf.{key}.accept_ra=0",
            f"net.ipv6.conf.{key}.accept_dad=0", f"net.ipv6.conf.{key}.router_solicitations=0")


def plug(namespace, onto, number, v4, gateway4, v6=None, gateway6=None):
    """Gives `namespace` an eth0 on a bridge of the router."""
    port = f"port{number}"
    run("ip", "-n", ROUTER, "link", "add", port, "type", "veth", "peer", "name", "eth0", "netns", namespace,
        "address", f"02:76:00:00:{number >> 8:02x}:{number & 255:02x}")
    run("ip", "-n", ROUTER, "link", "set", port, "master", onto, "up")
    quiet(ROUTER, port)
    quiet(namespace, "eth0")
    run("ip", "-n", namespace, "link", "set", "eth0", "up")
    run("ip", "-n", namespace, "addr", "add", f"{v4}/24", "dev", "eth0")
    run("ip", "-n", namespace, "route", "add", "default", "via", gateway4)
    if v6:
        run("ip", "-n", namespace, "addr", "add", f"{v6}/64", "dev", "eth0", "nodad")
        run("ip", "-n", namespace, "route", "add", "default", "via", gateway6)


def resolv_conf(namespace, server):
    folder = Path("/etc/netns") / namespace
    folder.mkdir(parents=True)
    (folder / "resolv.conf").write_text(f"nameserver {server}\nsearch valmont.example\noptions timeout:5 attempts:1\n")


def build():
    add_namespace(ROUTER)
    run("ip", "netns", "exec", ROUTER, "sysctl", "-qw", "net.ipv4.ip_forward=1", "net.ipv6.conf.all.forwarding=1")
    rows = [(bridge(network.key), f"{network.v4}.1", f"{network.v6}::1" if network.v6 else None)
            for network in scenario.NETWORKS] + [(SERVERS_BRIDGE, "10.20.0.1", "fd20::1")]
    for index, (name, v4, v6) in enumerate(rows):
        run("ip", "-n", ROUTER, "link", "add", name, "address", f"02:76:ff:00:00:{index:02x}", "type", "bridge", "mcast_snooping", "0")
        quiet(ROUTER, name)
        run("ip", "-n", ROUTER, "link", "set", name, "up")
        run("ip", "-n", ROUTER, "addr", "add", f"{v4}/24", "dev", name)
        if v6:
            run("ip", "-n", ROUTER, "addr", "add", f"{v6}/64", "dev", name, "nodad")

    # The Internet answers for three documentation networks on one cable.
    add_namespace(INTERNET)
    run("ip", "-n", ROUTER, "link", "add", "wan", "type", "veth", "peer", "name", "eth0", "netns", INTERNET)
    quiet(ROUTER, "wan")
    quiet(INTERNET, "eth0")
    run("ip", "-n", ROUTER, "link", "set", "wan", "up")
    run("ip", "-n", INTERNET, "link", "set", "eth0", "up")
    run("ip", "-n", ROUTER, "addr", "add", "192.0.2.1/30", "dev", "wan")
    run("ip", "-n", INTERNET, "addr", "add", "192.0.2.2/30", "dev", "eth0")
    run("ip", "-n", ROUTER, "addr", "add", "2001:db8:ffff::1/64", "dev", "wan", "nodad")
    run("ip", "-n", INTERNET, "addr", "add", "2001:db8:ffff::2/64", "dev", "eth0", "nodad")
    run("ip", "-n", INTERNET, "route", "add", "default", "via", "192.0.2.1")
    run("ip", "-n", INTERNET, "route", "add", "default", "via", "2001:db8:ffff::1")
    for prefix in ("198.51.100.0/24", "203.0.113.0/24"):
        run("ip", "-n", ROUTER, "route", "add", prefix, "via", "192.0.2.2")
    run("ip", "-n", ROUTER, "route", "add", "2001:db8::/32", "via", "2001:db8:ffff::2")
    for v4, v6 in {scenario.addresses(name) for name in [*scenario.SITES, *scenario.CHAINS]} | {(scenario.OUTSIDE_DNS, None)}:
        if v4 != scenario.TOWN_WEB:
            run("ip", "-n", INTERNET, "addr", "replace", f"{v4}/32", "dev", "lo")
        if v6:
            run("ip", "-n", INTERNET, "addr", "replace", f"{v6}/128", "dev", "lo", "nodad")

    for number, (namespace, v4, v6) in enumerate([(RESOLVER, scenario.RESOLVER, scenario.RESOLVER6), (PROXY, scenario.PROXY, None),
                                                  (OFFICE, scenario.TOWN_WEB, None)]):
        add_namespace(namespace)
        plug(namespace, SERVERS_BRIDGE, 0x0f00 + number, v4, "10.20.0.1", v6, "fd20::1")
    resolv_conf(PROXY, scenario.RESOLVER)
    for poste in scenario.POSTES.values():
        network = scenario.NETWORK[poste.network]
        add_namespace(PREFIX + poste.key)
        plug(PREFIX + poste.key, bridge(poste.network), poste.host, poste.v4, f"{network.v4}.1", poste.v6, f"{network.v6}::1")
        resolv_conf(PREFIX + poste.key, poste.resolver)
        if poste.network != "num":  # office postes send no TCP timestamps; the Direction du numérique runs Linux
            run("ip", "netns", "exec", PREFIX + poste.key, "sysctl", "-qw", "net.ipv4.tcp_timestamps=0")


# ---------------------------------------------------------------------------------------------------------------
# Files the servers need

PAGE = """<!doctype html><html lang="fr"><meta charset="utf-8"><title>Ville de Valmont</title>
<link rel="stylesheet" href="/r/4k.css"><body><h1>Ville de Valmont (commune fictive)</h1>{links}<p id="etat"></p><script>
var taille = Number(new URLSearchParams(location.search).get("envoi") || 0);
if (taille > 0) {{ var demande = new XMLHttpRequest();
demande.open("POST", "/api/conversation?n=12k", false); demande.send("x".repeat(taille)); }}
document.getElementById("etat").textContent = "envoi: " + "termine";
</script></body></html>
"""


def certificates(work):
    """One authority, one key, one certificate a name: a server shows the name it was asked for."""
    folder = work / "certs"
    folder.mkdir()
    key, authority = folder / "site.key", work / "ca.crt"
    curve = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes")
    run("openssl", "req", "-x509", *curve, "-keyout", str(folder / "ca.key"), "-out", str(authority), "-days", "30",
        "-subj", "/O=Ville de Valmont (fictive)/CN=Autorite de la journee d'exemple")
    run("openssl", "ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", str(key))
    for serial, name in enumerate([*scenario.SITES, *scenario.CHAINS, "default.example"], start=1):
        request, extensions = folder / "request", folder / "extensions"
        extensions.write_text(f"subjectAltName=DNS:{name}\nbasicConstraints=CA:FALSE\n")
        run("openssl", "req", "-new", "-key", str(key), "-subj", f"/CN={name}", "-out", str(request))
        run("openssl", "x509", "-req", "-in", str(request), "-CA", str(authority), "-CAkey", str(folder / "ca.key"), "-set_serial",
            str(serial), "-days", "20", "-extfile", str(extensions), "-out", str(folder / f"{name}.crt"))
    shutil.copy(folder / "default.example.crt", folder / ".crt")  # a hello without a name
    public = subprocess.run(["openssl", "pkey", "-in", str(key), "-pubout", "-outform", "DER"], capture_output=True, check=True).stdout
    digest = subprocess.run(["openssl", "dgst", "-sha256", "-binary"], input=public, capture_output=True, check=True).stdout
    encoded = subprocess.run(["openssl", "base64", "-A"], input=digest, capture_output=True, check=True).stdout
    (work / "spki").write_bytes(encoded)


def contents(work):
    replies, sends = work / "www" / "r", work / "send"
    replies.mkdir(parents=True)
    sends.mkdir()
    for size in REPLIES:
        (replies / f"{size}k").write_bytes(os.urandom(size * 1024))
    for kind in ("css", "js", "png"):
        (replies / f"4k.{kind}").write_bytes(b"/* " + b"valmont " * 500 + b" */")
    for size in SENDS:
        text = b"Ville de Valmont, texte fictif. "
        body = b"%PDF-1.4\n" + os.urandom(size - 9) if size > 1_000_000 else (text * (size // len(text) + 1))[:size]
        (sends / str(size)).write_bytes(body)
    (work / "www" / "index.html").write_text(PAGE.format(links='<img alt="" src="/r/4k.png">'))
    elsewhere = '<img alt="" src="https://ab.chatgpt.com/r/2k"><img alt="" src="https://files.oaiusercontent.com/r/6k">'
    (work / "www" / "chatgpt.html").write_text(PAGE.format(links=elsewhere))


def nginx_conf(work, name, v4, v6):
    """nginx listens on each address by name, so that other servers may hold port 443 of theirs."""
    secure = "\n".join([f"    listen {a}:443 ssl http2;" for a in v4] + [f"    listen [{a}]:443 ssl http2;" for a in v6])
    clear = "\n".join([f"    listen {a}:80;" for a in v4] + [f"    listen [{a}]:80;" for a in v6])
    common = f"""
    root {work}/www;
    location = / {{ try_files $page =404; default_type text/html; }}
    location /r/ {{ default_type application/octet-stream; }}
    location /api/ {{ proxy_pass http://127.0.0.1:{BACKEND_PORT}; proxy_buffering off; proxy_http_version 1.1; }}
"""
    path = work / f"nginx-{name}.conf"
    path.write_text(f"""user root;
daemon off;
worker_processes 1;
pid {work}/nginx-{name}.pid;
error_log {work}/nginx-{name}.log;
events {{ worker_connections 512; }}
http {{
  access_log off;
  server_tokens off;
  include /etc/nginx/mime.types;
  client_max_body_size 8m;
  client_body_buffer_size 2m;
  client_body_temp_path {work}/body-{name};
  proxy_temp_path {work}/proxy-{name};
  fastcgi_temp_path {work}/fastcgi-{name};
  uwsgi_temp_path {work}/uwsgi-{name};
  scgi_temp_path {work}/scgi-{name};
  map $host $page {{ default /index.html; chatgpt.com /chatgpt.html; }}
  ssl_certificate {work}/certs/$ssl_server_name.crt;
  ssl_certificate_key {work}/certs/site.key;
  ssl_protocols TLSv1.2 TLSv1.3;
  ssl_ecdh_curve X25519:prime256v1;
  server {{
{secure}
{common}  }}
  server {{
{clear}
{common}  }}
}}
""")
    return path


def https_record(name, protocols):
    """The RDATA of an HTTPS record in hexadecimal: priority 1, target `.`, alpn, ipv4hint (RFC 9460)."""
    alpn = b"".join(bytes([len(p)]) + p.encode() for p in protocols)
    hint = bytes(int(part) for part in scenario.addresses(name)[0].split("."))
    parameters = b"".join(key.to_bytes(2, "big") + len(value).to_bytes(2, "big") + value for key, value in ((1, alpn), (4, hint)))
    return (b"\x00\x01\x00" + parameters).hex()


def dnsmasq_confs(work):
    base = "keep-in-foreground\nno-resolv\nno-hosts\nbind-interfaces\nuser=root\npid-file\nlocal-ttl=300\nmax-ttl=300\n"
    lines = [base, f"listen-address={scenario.OUTSIDE_DNS}", "address=/#/"]
    inside = [base, f"listen-address={scenario.RESOLVER},{scenario.RESOLVER6}", f"server={scenario.OUTSIDE_DNS}",
              "local=/valmont.example/", f"address=/{scenario.BLOCKED_BY_DNS.removeprefix('www.')}/"]
    for name, (v4, v6) in scenario.SITES.items():
        record = f"host-record={name},{v4}" + (f",{v6}" if v6 else "")
        (inside if name.endswith("valmont.example") else lines).append(record)
    for name, (chain, (v4, v6)) in scenario.CHAINS.items():
        lines.append(f"host-record={chain[-1]},{v4}" + (f",{v6}" if v6 else ""))
        for alias, target in reversed(list(zip([name, *chain], chain))):
            lines.append(f"cname={alias},{target}")
    for name, protocols in scenario.HTTPS_RECORDS.items():
        lines.append(f"dns-rr={name},65,{https_record(name, protocols)}")
    (work / "dns-outside.conf").write_text("\n".join(lines) + "\n")
    (work / "dns-inside.conf").write_text("\n".join(inside) + "\n")


# ---------------------------------------------------------------------------------------------------------------
# Servers

class Servers:
    def __init__(self, work):
        self.work, self.processes = work, []

    def start(self, namespace, *command):
        log = open(self.work / f"server-{len(self.processes)}.log", "wb")
        process = subprocess.Popen(["ip", "netns", "exec", namespace, *command], stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        self.processes.append((process, command[0], log.name))
        return process

    def check(self):
        for process, name, log in self.processes:
            if process.poll() is not None:
                raise RuntimeError(f"{name} stopped: {Path(log).read_text(errors='replace')[-600:]}")

    def stop(self):
        for process, _, _ in reversed(self.processes):
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)
        for process, _, _ in self.processes:
            try:
                process.wait(timeout=5)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        self.processes.clear()


def start_servers(work, recorder, venv_python):
    certificates(work)
    contents(work)
    dnsmasq_confs(work)
    addresses = [scenario.addresses(name) for name in [*scenario.SITES, *scenario.CHAINS] if name != scenario.RESET_BY_FIREWALL]
    v4 = sorted({a for a, _ in addresses} - {scenario.TOWN_WEB})
    v6 = sorted({a for _, a in addresses if a})
    (work / "tinyproxy.conf").write_text(f"""Port 3128
Listen {scenario.PROXY}
Timeout 60
MaxClients 50
ViaProxyName "mandataire.valmont.example"
ConnectPort 443
Allow 10.20.0.0/16
LogFile "{work}/tinyproxy.log"
""")
    servers = Servers(work)
    firewall_address = scenario.addresses(scenario.RESET_BY_FIREWALL)[0]
    servers.start(INTERNET, sys.executable, str(recorder / "backend.py"), str(BACKEND_PORT), firewall_address)
    servers.start(INTERNET, "dnsmasq", f"--conf-file={work}/dns-outside.conf")
    servers.start(INTERNET, "nginx", "-c", str(nginx_conf(work, "net", v4, v6)))
    servers.start(INTERNET, venv_python, str(recorder / "quic_server.py"), scenario.addresses(scenario.OVER_QUIC)[0],
                  str(work / "certs" / f"{scenario.OVER_QUIC}.crt"), str(work / "certs" / "site.key"), str(work / "www" / "index.html"))
    servers.start(RESOLVER, "dnsmasq", f"--conf-file={work}/dns-inside.conf")
    servers.start(OFFICE, "nginx", "-c", str(nginx_conf(work, "adm", [scenario.TOWN_WEB], [])))
    servers.start(PROXY, "tinyproxy", "-d", "-c", str(work / "tinyproxy.conf"))
    time.sleep(2)
    servers.check()
    return servers


# ---------------------------------------------------------------------------------------------------------------
# Taking it down

def take_down(prefix=PREFIX):
    """Ends what still runs in the namespaces of that prefix, by id, and removes them. Safe to call when there are none."""
    names = [line.split()[0] for line in run("ip", "netns", "list").splitlines() if line.startswith(prefix)]
    for signal_number in (signal.SIGTERM, signal.SIGKILL):
        pids = [int(pid) for name in names for pid in run("ip", "netns", "pids", name, check=False).split()]
        for pid in pids:
            try:
                os.kill(pid, signal_number)
            except ProcessLookupError:
                pass
        if pids:
            time.sleep(1)
    for name in names:
        run("ip", "netns", "del", name, check=False)
    for folder in Path("/etc/netns").glob(prefix + "*"):
        shutil.rmtree(folder)
    try:
        Path("/etc/netns").rmdir()  # only if it is empty: others may use it
    except OSError:
        pass


if __name__ == "__main__":
    if sys.argv[1:] != ["down"]:
        sys.exit("usage: town.py down")
    take_down()
