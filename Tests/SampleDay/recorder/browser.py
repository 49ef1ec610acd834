"""One visit by Chromium without a window: work directory, URL, `tcp` or `quic`."""

import os
import shutil
import subprocess
import sys
import tempfile
from urllib.parse import urlsplit

work, url, transport = sys.argv[1:]
profile = tempfile.mkdtemp(prefix="profile-", dir=work)
command = [
    "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", f"--user-data-dir={profile}",
    "--no-first-run", "--no-default-browser-check", "--disable-background-networking", "--disable-component-update",
    "--disable-default-apps", "--disable-sync", "--disable-extensions", "--disable-domain-reliability",
    "--disable-client-side-phishing-detection", "--metrics-recording-only", "--no-pings", "--ignore-certificate-errors",
    "--disable-features=OptimizationHints,MediaRouter,Translate,AutofillServerCommunication,CertificateTransparencyComponentUpdater",
]
if transport == "quic":
    with open(f"{work}/spki") as pin:  # QUIC asks for a certificate it may trust: ours, by the hash of its key
        command.append(f"--ignore-certificate-errors-spki-list={pin.read().strip()}")
    command += ["--enable-quic", f"--origin-to-force-quic-on={urlsplit(url).hostname}:443"]
else:
    command.append("--disable-quic")
command += ["--dump-dom", url]

environment = dict(os.environ, HOME=profile, XDG_RUNTIME_DIR=profile)
browser = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)
try:
    page, errors = browser.communicate(timeout=60)
except subprocess.TimeoutExpired:
    os.killpg(browser.pid, 9)
    page, errors = browser.communicate()
    sys.exit(f"Chromium did not finish {url}: {errors[-600:].decode(errors='replace')}")
finally:
    shutil.rmtree(profile, ignore_errors=True)
if b"Ville de Valmont" not in page or b"envoi: termine" not in page:
    sys.exit(f"Chromium did not read the page of {url}: {page[-300:]!r} {errors[-600:].decode(errors='replace')}")
