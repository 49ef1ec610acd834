"""What is measured: each visit has a server address of its own, so that its packets are known by it."""

import random
from dataclasses import dataclass

SEED = 20261123
REPETITIONS = 10
UPLOAD_REPETITIONS = 3  # an upload of known size varies by a few headers only
SIZES = (50_000, 200_000, 1_000_000, 5_000_000)
PROMPTS = 10
PASTED = 20_000
LONG_SESSION = 50
TOKEN = "eyJhbGciOiJSUzI1NiJ9." + "".join(random.Random(1).choices("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_", k=1179))

# Label of the case, what the page does after it was opened, its size, repetitions.
BROWSER_CASES = (
    [("page", "page", 0, REPETITIONS), ("dix", "dix", 0, REPETITIONS), ("colle", "colle", 0, REPETITIONS),
     ("cinquante", "cinquante", 0, 3)]
    + [(f"{way}-{size}", way, size, UPLOAD_REPETITIONS) for way in ("formulaire", "morceaux") for size in SIZES])
CURL_CASES = (
    [("page", "page", 0, REPETITIONS), ("dix", "dix", 0, REPETITIONS), ("colle", "colle", 0, REPETITIONS),
     ("memoire", "memoire", 0, REPETITIONS)]
    + [(f"{way}-{size}", way, size, UPLOAD_REPETITIONS) for way in ("formulaire", "morceaux") for size in SIZES])


@dataclass
class Visit:
    number: int
    client: str  # "chromium" or "curl"
    protocol: str  # "h1", "h2" or "h3"
    case: str
    way: str
    size: int

    @property
    def host(self):
        return f"v{self.number:04d}.depot.example"

    @property
    def address(self):
        network = 2 if self.protocol == "h3" else 1
        return f"198.18.{network}.{self.number % 250 + 1}" if network == 2 else f"198.18.{16 + self.number // 250}.{self.number % 250 + 1}"

    @property
    def random(self):
        return random.Random(SEED * 10_000 + self.number)


def visits():
    made = []
    kinds = [("chromium", protocol, BROWSER_CASES) for protocol in ("h1", "h2", "h3")]
    kinds += [("curl", protocol, CURL_CASES) for protocol in ("h1", "h2")]
    for client, protocol, cases in kinds:
        for case, way, size, repetitions in cases:
            for _ in range(repetitions):
                made.append(Visit(len(made), client, protocol, case, way, size))
    quic = [visit.address for visit in made if visit.protocol == "h3"]
    assert len(set(quic)) == len(quic) and len({visit.address for visit in made}) == len(made)
    return made


WORDS = ("La commune a reçu une délibération du conseil municipal à résumer en termes simples pour les habitants "
         "afin de préparer la réunion publique de juin et la note au directeur général des services sur le budget "
         "annexe de l’eau, les marchés en cours, les congés du service technique et l’accueil périscolaire").split()


def text(source, characters):
    """French text of exactly that many characters."""
    parts, length = [], 0
    while length < characters:
        word = source.choice(WORDS)
        parts.append(word)
        length += len(word) + 1
    return " ".join(parts)[:characters].ljust(characters, ".")


def prompts(visit):
    """The prompts of a visit: 200 to 2,000 characters each; one pasted text when the case says so."""
    source = visit.random
    count = {"dix": PROMPTS, "colle": PROMPTS, "memoire": PROMPTS, "cinquante": LONG_SESSION}.get(visit.way, 0)
    made = [text(source, source.randint(200, 2000)) for _ in range(count)]
    if visit.way == "colle":
        made[source.randrange(count)] = text(source, PASTED)
    return made
