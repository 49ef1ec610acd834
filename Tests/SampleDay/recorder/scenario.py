"""The sample day as data: the town, its postes, the sites they visit, and the scenes of the day.

Everything here is fixed. Real clients add their own randomness (ports, keys, identifiers), never names or counts.
"""

import random
from dataclasses import dataclass, field

DAY = (2026, 11, 19)  # a Thursday; Europe/Paris is UTC+1 in November
UTC_OFFSET_SECONDS = 3600

RESOLVER, RESOLVER6 = "10.20.0.53", "fd20::53"
PROXY = "10.20.0.80"
TOWN_WEB = "10.20.0.10"  # intranet and webmail, inside the town
OUTSIDE_DNS = "198.51.100.53"


@dataclass(frozen=True)
class Network:
    key: str
    name: str
    v4: str  # the first three bytes of a /24
    v6: str | None
    vlan: int | None
    excluded: bool = False


NETWORKS = [
    Network("fin", "Finances", "10.20.1", "fd20:0:0:1", 20),
    Network("urb", "Urbanisme et habitat", "10.20.2", "fd20:0:0:2", None),
    Network("sol", "Solidarités et santé", "10.20.3", None, None),
    Network("edu", "Éducation et enfance", "10.20.4", None, None),
    Network("num", "Direction du numérique", "10.20.5", None, 25),
    Network("wif", "Wi-Fi public", "10.99.0", None, None, excluded=True),
    Network("syn", "Local syndical", "10.40.7", None, None, excluded=True),
]
NETWORK = {network.key: network for network in NETWORKS}


@dataclass(frozen=True)
class Poste:
    key: str
    network: str
    host: int
    has_v6: bool = False
    resolver: str = RESOLVER

    @property
    def v4(self):
        return f"{NETWORK[self.network].v4}.{self.host}"

    @property
    def v6(self):
        return f"{NETWORK[self.network].v6}::{self.host}" if self.has_v6 else None


def _postes():
    postes = []
    for network, hosts in [("fin", range(11, 18)), ("urb", range(21, 27)), ("sol", range(31, 38)),
                           ("edu", range(41, 47)), ("num", range(51, 54)), ("wif", (101, 102)), ("syn", (110,))]:
        for host in hosts:
            has_v6 = host in (16, 17, 25, 26)
            resolver = RESOLVER6 if host in (17, 26) else OUTSIDE_DNS if network == "wif" else RESOLVER
            postes.append(Poste(f"p{host}", network, host, has_v6, resolver))
    return {poste.key: poste for poste in postes}


POSTES = _postes()
THROUGH_PROXY = ("p41", "p42", "p43", "p44")

# ---------------------------------------------------------------------------------------------------------------
# Sites: name -> (IPv4, IPv6 or None). Two names may share an address, as behind a delivery network.

SITES = {
    # Public AI services.
    "paradigm.lighton.ai": ("203.0.113.10", None),
    "albert.api.etalab.gouv.fr": ("203.0.113.11", None),
    "www.deepl.com": ("203.0.113.12", None),
    "api-free.deepl.com": ("203.0.113.13", None),
    "chatgpt.com": ("203.0.113.20", "2001:db8:20::20"),
    "ab.chatgpt.com": ("203.0.113.21", None),
    "files.oaiusercontent.com": ("203.0.113.22", None),
    "api.openai.com": ("203.0.113.23", None),
    "chat.deepseek.com": ("203.0.113.66", None),
    "api.deepseek.com": ("203.0.113.67", None),
    "claude.ai": ("203.0.113.30", "2001:db8:30::30"),
    "api.anthropic.com": ("203.0.113.31", None),
    "gemini.google.com": ("203.0.113.40", None),
    "chat.mistral.ai": ("203.0.113.41", "2001:db8:41::41"),
    "www.perplexity.ai": ("203.0.113.200", None),
    "app.fireflies.ai": ("203.0.113.42", None),
    "www.beautiful.ai": ("203.0.113.200", "2001:db8:200::200"),
    "www.midjourney.com": ("203.0.113.43", None),
    "huggingface.co": ("203.0.113.45", None),
    "cdn-lfs.huggingface.co": ("203.0.113.46", None),
    # Ordinary sites.
    "www.service-public.fr": ("198.51.100.10", "2001:db8:10::10"),
    "www.impots.gouv.fr": ("198.51.100.11", None),
    "www.legifrance.gouv.fr": ("198.51.100.12", "2001:db8:12::12"),
    "fr.wikipedia.org": ("198.51.100.14", "2001:db8:14::14"),
    "www.ameli.fr": ("198.51.100.15", None),
    "www.education.gouv.fr": ("198.51.100.16", None),
    "www.cadastre.gouv.fr": ("198.51.100.17", None),
    "claude-monet-giverny.example": ("198.51.100.30", None),
    "mistral-meteo.example": ("198.51.100.31", None),
    "notopenai.example": ("198.51.100.32", None),
    "miroir-paquets.example": ("198.51.100.40", None),
    "mises-a-jour.editeur.example": ("198.51.100.41", None),
    "mail.valmont.example": (TOWN_WEB, None),
    "intranet.valmont.example": (TOWN_WEB, None),
    "openai.com.valmont.example": (TOWN_WEB, None),  # the town's DNS answers what the search domain makes of a name
}

# Aliases: asked name -> chain of names; the last one holds the address.
CHAINS = {
    "copilot.microsoft.com": (["copilot-copilot-msft-com.trafficmanager.net", "copilot.microsoft.com.edgekey.net"],
                              ("203.0.113.44", None)),
    "www.lemonde.fr": (["www-lemonde-fr.cdn.example"], ("203.0.113.200", None)),
}

# HTTPS records (type 65): name -> ALPN ids, with the IPv4 hint taken from SITES.
HTTPS_RECORDS = {
    "chatgpt.com": ["h2"],
    "claude.ai": ["h2"],
    "gemini.google.com": ["h3", "h2"],
    "fr.wikipedia.org": ["h2"],
}

BLOCKED_BY_DNS = "www.kimi.com"
RESET_BY_FIREWALL = "chat.deepseek.com"
OVER_QUIC = "gemini.google.com"

AI_NAMES = ["paradigm.lighton.ai", "albert.api.etalab.gouv.fr", "www.deepl.com", "api-free.deepl.com", "chatgpt.com",
            "ab.chatgpt.com", "files.oaiusercontent.com", "api.openai.com", "chat.deepseek.com", "api.deepseek.com",
            "claude.ai", "api.anthropic.com", "gemini.google.com", "chat.mistral.ai", "www.perplexity.ai",
            "app.fireflies.ai", "www.beautiful.ai", "www.midjourney.com", "copilot.microsoft.com", "huggingface.co",
            "cdn-lfs.huggingface.co", BLOCKED_BY_DNS]


def addresses(name):
    return CHAINS[name][1] if name in CHAINS else SITES[name]


# ---------------------------------------------------------------------------------------------------------------
# Actions: one command of one real client, with what it must leave on the wire.

@dataclass
class Action:
    poste: str
    argv: list
    expected: list  # (address, kind, name, count)
    stdin: bytes = b""
    timeout: int = 25
    accepts: tuple = (0,)  # exit codes
    browser: bool = False
    usage: tuple | None = None  # (name, French note) for the table of uses


@dataclass
class Scene:
    hour: int
    minute: int
    actions: list = field(default_factory=list)

    @property
    def second(self):
        """People do not begin on the minute."""
        return (self.hour * 17 + self.minute * 29) % 50

    @property
    def label(self):
        return f"{self.hour:02}:{self.minute:02}"


def _source(poste, v):
    return POSTES[poste].v6 if v == 6 else POSTES[poste].v4


def _resolver_source(poste):
    return POSTES[poste].v6 if ":" in POSTES[poste].resolver else POSTES[poste].v4


CURL = ["curl", "-sS", "-o", "/dev/null", "--max-time", "20", "--cacert", "{work}/ca.crt"]


def web(poste, name, reply="4k", send=0, v=None, http=2, tls12=False, note=None):
    """One HTTPS request by curl, straight to the site."""
    argv = CURL + (["--http1.1"] if http == 1 else []) + (["--tls-max", "1.2"] if tls12 else [])
    argv += [f"-{v}"] if v else []
    if send:
        argv += ["--data-binary", f"@{{work}}/send/{send}", "-H", "Content-Type: application/octet-stream",
                 f"https://{name}/api/conversation?n={reply}"]
    else:
        argv += [f"https://{name}/r/{reply}"]
    # curl asks A and AAAA whatever the family it is told to use.
    expected = [(_resolver_source(poste), "dns", name, 2), (_source(poste, v), "tls", name, 1)]
    return Action(poste, argv, expected, usage=_use(name, note, send))


def plain(poste, name, reply="2k", note=None):
    """One clear-text HTTP request by curl."""
    argv = CURL + [f"http://{name}/r/{reply}"]
    expected = [(_resolver_source(poste), "dns", name, 2), (_source(poste, None), "http", name, 1)]
    return Action(poste, argv, expected, usage=_use(name, note or "HTTP en clair", 0))


def tunnel(poste, name, reply="4k", send=0, http=2, note=None):
    """HTTPS through the town's proxy: CONNECT, then the TLS hello inside; the outer leg belongs to the proxy."""
    action = web(poste, name, reply, send, http=http, note=note or "par le mandataire")
    action.argv[1:1] = ["--proxy", f"http://{PROXY}:3128"]
    action.expected = [(_source(poste, None), "connect", name, 1), (_source(poste, None), "tls", name, 1),
                       (PROXY, "tls", name, 1)]
    return action


def absolute(poste, name, reply="2k", note=None):
    """Clear-text HTTP through the town's proxy: an absolute-form request."""
    action = plain(poste, name, reply, note or "par le mandataire, en clair")
    action.argv[1:1] = ["--proxy", f"http://{PROXY}:3128"]
    action.expected = [(_source(poste, None), "http", name, 1), (PROXY, "http", name, 1)]
    return action


def ask(poste, name, *options, note=None, asked=None):
    """One DNS question by dig, with no connection after it."""
    argv = ["dig", "+tries=1", "+time=5", *options, name]
    return Action(poste, argv, [(_resolver_source(poste), "dns", asked or name, 1)],
                  usage=_use(asked or name, note or "nom demandé sans connexion", 0))


def refused(poste, note="connexion coupée par le pare-feu"):
    """A connection that the firewall resets right after the hello."""
    action = web(poste, RESET_BY_FIREWALL, note=note)
    action.accepts = (35, 56)
    return action


def blocked(poste, note="nom bloqué par le DNS"):
    """A name the resolver refuses; the C library then tries it below the search domain."""
    action = web(poste, BLOCKED_BY_DNS, note=note)
    action.accepts = (6,)
    source = _resolver_source(poste)
    action.expected = [(source, "dns", BLOCKED_BY_DNS, 2), (source, "dns", f"{BLOCKED_BY_DNS}.valmont.example", 2)]
    return action


def openssl(poste, name, *options, note=None):
    """One TLS connection by openssl s_client, with a small request."""
    argv = ["openssl", "s_client", "-quiet", "-ign_eof", "-CAfile", "{work}/ca.crt", *options, "-connect", f"{name}:443"]
    request = f"GET /r/2k HTTP/1.1\r\nHost: {name}\r\nConnection: close\r\n\r\n".encode()
    expected = [(_resolver_source(poste), "dns", name, 2), (_source(poste, None), "tls", name, 1)]
    return Action(poste, argv, expected, stdin=request, usage=_use(name, note, 0))


def program(poste, name, sizes, note=None):
    """Several requests on one connection by a Python program, as a script that calls an API does."""
    argv = ["{python}", "{recorder}/api_client.py", "{work}/ca.crt", f"https://{name}/api/conversation?n=3k",
            *[str(size) for size in sizes]]
    expected = [(_resolver_source(poste), "dns", name, 2), (_source(poste, None), "tls", name, 1)]
    return Action(poste, argv, expected, usage=_use(name, note or "programme", sum(sizes)))


def browse(poste, name, send=0, quic=False, note=None):
    """A visit by Chromium, without a window, with a new profile."""
    argv = ["{python}", "{recorder}/browser.py", "{work}", f"https://{name}/?envoi={send}", "quic" if quic else "tcp"]
    return Action(poste, argv, [], timeout=75, browser=True, usage=_use(name, note or "navigateur", send))


def _use(name, note, send):
    if name not in AI_NAMES:
        return None
    size = "" if send < 10_000 else f"envoi de {send // 1000} ko" if send < 1_000_000 else f"envoi de {send / 1e6:.1f} Mo".replace(".", ",")
    return (name, ", ".join(part for part in (note, size) if part))


# ---------------------------------------------------------------------------------------------------------------
# Ordinary traffic: the same choice at each run.

ORDINARY = [("www.service-public.fr", "3k"), ("www.impots.gouv.fr", "2k"), ("www.legifrance.gouv.fr", "3k"),
            ("www.lemonde.fr", "5k"), ("fr.wikipedia.org", "3k"), ("mail.valmont.example", "2k"),
            ("intranet.valmont.example", "2k"), ("mail.valmont.example", "2k"), ("intranet.valmont.example", "2k"),
            ("claude-monet-giverny.example", "2k"), ("mistral-meteo.example", "2k"), ("notopenai.example", "2k"),
            ("www.ameli.fr", "2k"), ("www.education.gouv.fr", "2k"), ("www.cadastre.gouv.fr", "2k"),
            ("mises-a-jour.editeur.example", "3k")]


def ordinary(choice, poste):
    name, reply = choice.choice(ORDINARY)
    if poste in THROUGH_PROXY and not name.endswith("valmont.example"):
        return tunnel(poste, name, reply) if choice.random() < 0.7 else absolute(poste, name, "2k")
    if choice.random() < 0.15:
        return plain(poste, name, "2k")
    v = 6 if POSTES[poste].has_v6 and addresses(name)[1] and choice.random() < 0.7 else None
    return web(poste, name, reply, v=v, http=choice.choice((1, 2)), tls12=choice.random() < 0.2)


# ---------------------------------------------------------------------------------------------------------------
# The day.

SESSION = "{work}/session.pem"

DAY_PLAN = [
    (8, 12, 13, [ask("p11", "_ldap._tcp.valmont.example", "SRV"), plain("p52", "miroir-paquets.example", "5k"),
                 plain("p46", "miroir-paquets.example", "4k"), web("p36", "albert.api.etalab.gouv.fr", send=4000)]),
    (8, 31, 10, [web("p32", "www.deepl.com", "4k", send=2000), ask("p17", "www.service-public.fr", "AAAA", "+edns=0")]),
    (8, 47, 9, [ask("p23", "openai.com", "+search", "+ndots=3", asked="openai.com.valmont.example"),
                web("p31", "chatgpt.com", "4k", send=3000)]),
    (9, 5, 8, [browse("p11", "chatgpt.com", send=6000, note="navigateur, 1re session"),
               web("p22", "gemini.google.com", "5k", send=3000), web("p33", "chatgpt.com", "4k", send=2500)]),
    (9, 20, 10, [tunnel("p41", "chatgpt.com", "4k", send=3000), web("p14", "paradigm.lighton.ai", "8k", send=8000),
                 web("p101", "chatgpt.com", "4k", send=2000), web("p102", "claude.ai", "4k", send=2000),
                 web("p101", "www.lemonde.fr", "4k")]),
    (9, 48, 9, [program("p51", "api.openai.com", [40_000, 2000]), web("p16", "chatgpt.com", "4k", send=3000, v=6),
                refused("p17"), web("p34", "chatgpt.com", "4k", send=2000), web("p21", "chatgpt.com", "4k", send=2000)]),
    (10, 40, 9, [web("p13", "chatgpt.com", "5k", send=4000, note="1re partie de la session"),
                 web("p12", "www.deepl.com", "20k", send=40_000), browse("p21", "claude.ai", send=8000),
                 tunnel("p42", "chat.mistral.ai", "4k", send=2000), web("p52", "albert.api.etalab.gouv.fr", "4k", send=3000)]),
    (10, 58, 9, [web("p13", "chatgpt.com", "4k", send=2000, note="suite de la session de 10 h 40"),
                 web("p24", "www.perplexity.ai", "8k"), web("p31", "paradigm.lighton.ai", "4k", send=2000),
                 web("p35", "chatgpt.com", "4k", send=3000)]),
    (11, 25, 9, [web("p23", "www.midjourney.com", "60k"), absolute("p43", "www.perplexity.ai", "4k"),
                 web("p15", "copilot.microsoft.com", "5k", send=2000), program("p51", "api.anthropic.com", [3000, 3000, 3000]),
                 web("p22", "chatgpt.com", "4k", send=2000, http=1)]),
    (12, 10, 6, [blocked("p34"), web("p110", "chatgpt.com", "4k", send=2000), web("p110", "www.legifrance.gouv.fr", "4k")]),
    (13, 35, 9, [ask("p37", "chatgpt.com", "HTTPS"), ask("p53", "api.openai.com", "+tcp", note="nom demandé sans connexion, DNS sur TCP"),
                 ask("p12", "fr.wikipedia.org", "HTTPS"), web("p24", "chatgpt.com", "4k", send=2000, tls12=True)]),
    (14, 5, 9, [browse("p11", "chatgpt.com", send=300_000, note="navigateur, 2e session"),
                web("p23", "chatgpt.com", "4k", send=1_300_000, http=1, note="document"),
                web("p16", "claude.ai", "5k", send=3000, v=6), web("p45", "www.midjourney.com", "20k"),
                web("p36", "chatgpt.com", "4k", send=2000)]),
    (14, 50, 8, [web("p14", "paradigm.lighton.ai", "5k", send=40_000), web("p37", "app.fireflies.ai", "5k", send=40_000),
                 web("p25", "chat.mistral.ai", "4k", send=2000, v=6), program("p51", "api.openai.com", [5000, 2000]),
                 plain("p32", "chatgpt.com", "2k")]),
    (15, 25, 8, [web("p24", "api.deepseek.com", "5k", send=20_000), refused("p17"), web("p52", "huggingface.co", "5k"),
                 web("p52", "cdn-lfs.huggingface.co", "40k"), web("p12", "api-free.deepl.com", "4k", send=3000, http=1),
                 web("p31", "chatgpt.com", "4k", send=2000), web("p32", "chatgpt.com", "4k", send=3000)]),
    (16, 10, 8, [browse("p22", OVER_QUIC, quic=True, note="navigateur, QUIC"), tunnel("p44", "gemini.google.com", "4k", send=2000),
                 openssl("p52", "api.anthropic.com", "-sess_out", SESSION, note="1re connexion"),
                 web("p26", "www.beautiful.ai", "8k", v=6), web("p33", "app.fireflies.ai", "4k", send=4000),
                 browse("p45", "fr.wikipedia.org")]),
    (16, 40, 8, [openssl("p52", "api.anthropic.com", "-max_send_frag", "512", "-sess_in", SESSION, note="ClientHello coupé en deux enregistrements"),
                 openssl("p53", "api.openai.com", "-groups", "P-384:X25519", note="ClientHello répété (HelloRetryRequest)"),
                 ask("p15", "chatgpt.com", "+edns=0"), ask("p26", "claude.ai", "AAAA"), ask("p46", "huggingface.co"),
                 web("p34", "chatgpt.com", "4k", send=2000), web("p101", "api.deepseek.com", "4k", send=2000)]),
    (17, 30, 10, [web("p35", "chat.mistral.ai", "4k", send=3000), web("p36", "albert.api.etalab.gouv.fr", "4k", send=2000)]),
]


def scenes():
    """The day's scenes, ordinary traffic included, in the same order at each call."""
    choice = random.Random(20261119)
    everyone = [key for key, poste in POSTES.items() if poste.network not in ("wif", "syn")]
    turn, result = [], []
    for hour, minute, count, actions in DAY_PLAN:
        scene = Scene(hour, minute, list(actions))
        for _ in range(count):
            if not turn:  # each poste is heard before any is heard twice
                turn = everyone[:]
                choice.shuffle(turn)
            scene.actions.append(ordinary(choice, turn.pop()))
        choice.shuffle(scene.actions)
        result.append(scene)
    return result


def expected_counts():
    """(address, kind, name) -> count, for everything except browsers and the resolver's own questions."""
    counts = {}
    for scene in scenes():
        for action in scene.actions:
            for address, kind, name, count in action.expected:
                counts[(address, kind, name)] = counts.get((address, kind, name), 0) + count
    return counts
