"""The clients: chains of visits by Chromium without a window, single visits by curl."""

import json
import os
import shutil
import subprocess
import tempfile
import time
import uuid

import plan
import site_files

VISIT_SECONDS = 40  # a visit takes 2 s on an idle machine
AGENT = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36"


def ended(work):
    """The state that each visit of a browser reported at its end."""
    if not (work / "fin.log").exists():
        return {}
    rows = [line.split(" ", 1) for line in (work / "fin.log").read_text().splitlines() if " " in line]
    return {int(number): state.strip() for number, state in rows if number.isdigit()}


def chromium(namespace, work, chain):
    """Opens the first page of a chain; each page leads to the next when its visit is over."""
    protocol = chain[0].protocol
    profile = tempfile.mkdtemp(prefix="profile-", dir=work)
    rules = ",".join(f"MAP {visit.host} {visit.address}" for visit in chain)
    command = [
        "ip", "netns", "exec", namespace, "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
        f"--user-data-dir={profile}", "--no-first-run", "--no-default-browser-check", "--disable-background-networking",
        "--disable-component-update", "--disable-default-apps", "--disable-sync", "--disable-extensions",
        "--disable-domain-reliability", "--disable-client-side-phishing-detection", "--metrics-recording-only", "--no-pings",
        "--disable-background-timer-throttling", "--ignore-certificate-errors", "--window-size=1920,1080",
        "--disable-features=OptimizationHints,MediaRouter,Translate,AutofillServerCommunication,CertificateTransparencyComponentUpdater",
        f"--host-resolver-rules={rules}",
        "--ignore-certificate-errors-spki-list=" + (work / "spki").read_text().strip(),
    ]
    if protocol == "h3":
        command += ["--enable-quic", "--origin-to-force-quic-on=" + ",".join(f"{visit.host}:443" for visit in chain)]
    else:
        command += ["--disable-quic"] + (["--disable-http2"] if protocol == "h1" else [])
    command.append(f"https://{chain[0].host}/")
    environment = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": profile, "XDG_RUNTIME_DIR": profile, "LC_ALL": "C.UTF-8"}
    with open(work / f"chromium-{protocol}.log", "wb") as log:
        browser = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True)
    try:
        waited = time.monotonic()
        known = 0
        while True:
            states = {number: state for number, state in ended(work).items() if number in {visit.number for visit in chain}}
            if len(states) == len(chain):
                break
            if len(states) > known:
                known, waited = len(states), time.monotonic()
            if browser.poll() is not None or time.monotonic() - waited > VISIT_SECONDS:
                raise RuntimeError(f"Chromium ({protocol}) stopped after {len(states)} of {len(chain)} visits: see chromium-{protocol}.log")
            time.sleep(0.2)
        bad = {number: state for number, state in states.items() if state != "bien"}
        if bad:
            raise RuntimeError(f"visits that failed in Chromium ({protocol}): {bad}")
        time.sleep(1)
    finally:
        if browser.poll() is None:
            os.killpg(browser.pid, 15)
        try:
            browser.wait(timeout=10)
        except subprocess.TimeoutExpired:
            os.killpg(browser.pid, 9)
            browser.wait()
        shutil.rmtree(profile, ignore_errors=True)


def curl(namespace, work, visit):
    """One run of curl, on one connection: the whole visit is in its configuration file."""
    source = visit.random
    base = f"https://{visit.host}"
    files = work / f"curl-{visit.number}"
    files.mkdir()
    cookie = "; ".join(f"{name}={value}" for name, value in site_files.cookies())
    common = ["silent", "show-error", "fail", "insecure", "http2" if visit.protocol == "h2" else "http1.1", f'user-agent = "{AGENT}"',
              f'resolve = "{visit.host}:443:{visit.address}"', f'output = "{files}/answer"', 'max-time = 60']
    browserlike = [f'cookie = "{cookie}"', 'header = "accept-language: fr-FR,fr;q=0.9,en-US;q=0.8,en;q=0.7"',
                   f'header = "referer: {base}/c/"', f'header = "origin: {base}"', 'header = "sec-fetch-mode: cors"',
                   'header = "sec-fetch-site: same-origin"', 'header = "sec-fetch-dest: empty"']
    bearer = [f'header = "authorization: Bearer {plan.TOKEN}"']
    requests = []

    def post(path, body, extra):
        file = files / f"body-{len(requests)}"
        file.write_text(json.dumps(body, ensure_ascii=False))
        requests.append([f'url = "{base}{path}"', 'header = "content-type: application/json"', f'data-binary = "@{file}"', *bearer, *extra])

    if visit.way == "page":
        chosen = source.sample(site_files.pool(), source.randint(40, 60))
        requests += [[f'url = "{base}{path}"', *browserlike] for path in ["/c/", *(name for name, _, _ in chosen)]]
        requests += [[f'url = "{base}/backend-api/element-{n}?limit=28"', *browserlike, *bearer] for n in range(site_files.API_CALLS)]
    elif visit.way in ("dix", "colle"):
        for prompt in plan.prompts(visit):
            post("/backend-api/conversation", {"action": "next", "messages": [{"id": str(uuid.UUID(int=source.getrandbits(128))),
                 "author": {"role": "user"}, "content": {"content_type": "text", "parts": [prompt]}}], "model": "auto"}, browserlike)
    elif visit.way == "memoire":
        messages = []
        for prompt in plan.prompts(visit):
            messages.append({"role": "user", "content": prompt})
            post("/v1/chat/completions", {"model": "auto", "stream": True, "messages": messages}, [])
            messages.append({"role": "assistant", "content": plan.text(source, site_files.answer_size(source))})
    else:
        file = files / "document.pdf"
        file.write_bytes(source.randbytes(visit.size))
        if visit.way == "formulaire":
            requests.append([f'url = "{base}/backend-api/files"', 'form = "purpose=my_files"', f'form = "file=@{file}"', *browserlike, *bearer])
        else:  # of unknown length: "Transfer-Encoding: chunked" in HTTP/1.1, plain DATA frames in HTTP/2
            requests.append([f'url = "{base}/depot/document"', 'upload-file = "."', *browserlike, *bearer])
    text = "\nnext\n".join("\n".join([*common, *request]) for request in requests) + "\n"
    (files / "config").write_text(text)
    source_of_bytes = open(files / "document.pdf", "rb") if visit.way == "morceaux" else subprocess.DEVNULL
    done = subprocess.run(["ip", "netns", "exec", namespace, "curl", "--disable", "--config", str(files / "config")], stdin=source_of_bytes,
                          capture_output=True, timeout=120, env={"PATH": "/usr/bin:/bin", "HOME": str(work), "LC_ALL": "C.UTF-8"})
    if source_of_bytes is not subprocess.DEVNULL:
        source_of_bytes.close()
    shutil.rmtree(files)
    if done.returncode != 0:
        raise RuntimeError(f"curl, {visit.case} over {visit.protocol}: exit {done.returncode}: {done.stderr.decode(errors='replace')[-300:]}")
