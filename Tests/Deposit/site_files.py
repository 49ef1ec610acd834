"""The files of the chat application: pages, the resources they load, certificate, nginx configuration."""

import json
import os
import random
import subprocess

import plan

BACKEND_PORT = 8091
KINDS = (("js", 30), ("css", 6), ("png", 34))  # a pool from which each page takes 40 to 60
API_CALLS = 10

PAGE = """<!doctype html><html lang="fr"><meta charset="utf-8"><title>Assistant</title>
%(links)s<body><h1>Assistant</h1><script>
const visite = %(visit)s, jeton = "%(token)s";
const entetes = {"authorization": "Bearer " + jeton, "oai-device-id": crypto.randomUUID(), "oai-language": "fr-FR",
  "oai-client-version": "prod-3f0c9b7d2a11e4a1c2b0f6d95e8a7b4c"};
const attente = (ms) => new Promise((suite) => setTimeout(suite, ms));
async function lire(reponse) { const lecteur = reponse.body.getReader(); while (!(await lecteur.read()).done); }
async function demander(texte) {
  const corps = {action: "next", messages: [{id: crypto.randomUUID(), author: {role: "user"}, create_time: Date.now() / 1000,
    content: {content_type: "text", parts: [texte]}, metadata: {selected_sources: [], serialization_metadata: {}}}],
    conversation_id: crypto.randomUUID(), parent_message_id: crypto.randomUUID(), model: "auto", timezone: "Europe/Paris",
    client_contextual_info: {is_dark_mode: false, time_since_loaded: 42, page_height: 957, page_width: 1920, pixel_ratio: 1}};
  await lire(await fetch("/backend-api/conversation", {method: "POST", body: JSON.stringify(corps),
    headers: {...entetes, "content-type": "application/json", "accept": "text/event-stream"}}));
  await mesurer(1);
}
async function mesurer(nombre) {
  for (let n = 0; n < nombre; n++) await fetch("/ces/v1/t", {method: "POST", keepalive: true, headers: {"content-type": "text/plain"},
    body: JSON.stringify({event: "vue", context: "x".repeat(800 + Math.floor(Math.random() * 1600))})});
}
function document_de(taille) {
  const octets = new Uint8Array(taille);
  for (let debut = 0; debut < taille; debut += 65536) crypto.getRandomValues(octets.subarray(debut, Math.min(debut + 65536, taille)));
  return new Blob([octets], {type: "application/pdf"});
}
async function deposer(maniere, taille) {
  const fichier = document_de(taille);
  if (maniere === "formulaire") {
    const formulaire = new FormData();
    formulaire.append("purpose", "my_files");
    formulaire.append("file", fichier, "projet de délibération.pdf");
    await lire(await fetch("/backend-api/files", {method: "POST", body: formulaire, headers: entetes}));
  } else {
    const part = 262144;
    for (let debut = 0; debut < taille; debut += part) {
      const fin = Math.min(debut + part, taille);
      await lire(await fetch("/depot/bloc?debut=" + debut, {method: "PUT", body: fichier.slice(debut, fin),
        headers: {...entetes, "content-range": `bytes ${debut}-${fin - 1}/${taille}`}}));
    }
  }
}
window.addEventListener("load", async () => {
  try {
    await Promise.all([...Array(%(calls)d).keys()].map(async (n) =>
      lire(await fetch("/backend-api/element-" + n + "?limit=28&order=updated", {headers: entetes}))));
    await mesurer(5);
    for (const texte of visite.prompts) await demander(texte);
    if (visite.size > 0) await deposer(visite.way, visite.size);
    await attente(700);
    await fetch("/fin?visite=" + visite.number + "&etat=bien");
  } catch (erreur) {
    await fetch("/fin?visite=" + visite.number + "&etat=" + encodeURIComponent(String(erreur)));
  }
  if (visite.next) location.href = visite.next;
});
</script></body></html>
"""


def cookies():
    """Twelve cookies, about 3 kB, one of them a session token cut in two as large ones are."""
    source = random.Random(2)
    letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_"
    sizes = [("__Secure-session-token.0", 1400), ("__Secure-session-token.1", 500), ("_puid", 160), ("cf_clearance", 300),
             ("__cf_bm", 150), ("oai-did", 36), ("oai-sc", 180), ("_ga", 27), ("_ga_9SHBSK2D9J", 50), ("intercom-device", 36),
             ("oai-nav-state", 1), ("locale", 5)]
    return [(name, "".join(source.choices(letters, k=size))) for name, size in sizes]


def pool():
    source = random.Random(3)
    made = []
    for kind, count in KINDS:
        for _ in range(count):
            made.append((f"/assets/{source.getrandbits(64):016x}-{source.getrandbits(32):08x}.{kind}", kind,
                         min(200_000, int(source.lognormvariate(10.2, 1.0)))))
    return made


def page(visit, following):
    source = visit.random
    chosen = source.sample(pool(), source.randint(40, 60))
    forms = {"js": '<script defer src="{}"></script>', "css": '<link rel="stylesheet" href="{}">', "png": '<img alt="" src="{}">'}
    links = "\n".join(forms[kind].format(name) for name, kind, _ in chosen)
    about = {"number": visit.number, "way": visit.way, "size": visit.size, "prompts": plan.prompts(visit),
             "next": f"https://{following.host}/" if following else None}
    return PAGE % {"links": links, "visit": json.dumps(about, ensure_ascii=False), "token": plan.TOKEN, "calls": API_CALLS}


def run(*command, **options):
    return subprocess.run(command, check=True, capture_output=True, **options).stdout


def write(work, visits):
    assets, pages = work / "www" / "assets", work / "www" / "pages"
    assets.mkdir(parents=True)
    pages.mkdir()
    for name, _, size in pool():
        (work / "www" / name.lstrip("/")).write_bytes(b"/*" + b"x" * size + b"*/")
    in_chain = {}
    for visit in visits:
        in_chain.setdefault((visit.client, visit.protocol), []).append(visit)
    for chain in in_chain.values():
        for visit, following in zip(chain, [*chain[1:], None]):
            (pages / f"{visit.host}.html").write_text(page(visit, following))
    (work / "cookies.json").write_text(json.dumps(cookies()))
    key, certificate = work / "site.key", work / "site.crt"
    run("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", str(key),
        "-out", str(certificate), "-days", "20", "-subj", "/CN=depot.example", "-addext", "subjectAltName=DNS:*.depot.example")
    public = run("openssl", "pkey", "-in", str(key), "-pubout", "-outform", "DER")
    digest = run("openssl", "dgst", "-sha256", "-binary", input=public)
    (work / "spki").write_bytes(run("openssl", "base64", "-A", input=digest))
    (work / "nginx.conf").write_text(nginx_conf(work))


def nginx_conf(work):
    given = "\n".join(f'      add_header Set-Cookie "{name}={value}; Path=/; Secure; SameSite=Lax" always;' for name, value in cookies())
    return f"""user root;
daemon off;
worker_processes 1;
pid {work}/nginx.pid;
error_log {work}/nginx-error.log;
events {{ worker_connections 1024; }}
http {{
  log_format fin '$arg_visite $arg_etat';
  access_log off;
  server_tokens off;
  include /etc/nginx/mime.types;
  client_max_body_size 8m;
  client_body_temp_path {work}/body;
  proxy_temp_path {work}/proxy;
  fastcgi_temp_path {work}/fastcgi;
  uwsgi_temp_path {work}/uwsgi;
  scgi_temp_path {work}/scgi;
  server {{
    listen 443 ssl http2;
    ssl_certificate {work}/site.crt;
    ssl_certificate_key {work}/site.key;
    ssl_protocols TLSv1.3;
    root {work}/www;
    location = / {{
{given}
      return 302 /c/;
    }}
    location = /c/ {{ default_type text/html; try_files /pages/$host.html =404; }}
    location = /fin {{ access_log {work}/fin.log fin; return 204; }}
    location /assets/ {{ }}
    location / {{ proxy_pass http://127.0.0.1:{BACKEND_PORT}; proxy_buffering off; proxy_http_version 1.1; }}
  }}
}}
"""


def answer_size(source=random):
    """Bytes of an answer to a prompt, or of one element of the application."""
    return source.randint(1500, 6000)


def filler(size):
    return os.urandom(size // 2).hex().encode()
