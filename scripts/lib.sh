# Shared by the scripts: where the repository is, a step that says its seconds, a clear end.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
export SWIFT_BACKTRACE=${SWIFT_BACKTRACE:-enable=no}

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

# step NAME COMMAND...: runs the command and prints how long it took.
step() {
  local name=$1 start=$SECONDS
  shift
  printf '== %s\n' "$name"
  "$@" || fail "== $name : échec après $((SECONDS - start)) s"
  printf '== %s : %s s\n' "$name" "$((SECONDS - start))"
}

need_swift() {
  command -v swift >/dev/null 2>&1 ||
    fail "Swift est introuvable. Installez Swift 6.3 (https://www.swift.org/install/linux/) puis relancez."
  local version
  version=$(swift --version 2>/dev/null | sed -nE 's/.*Swift version ([0-9]+\.[0-9]+).*/\1/p' | head -n 1)
  case $version in
    6.[3-9] | 6.[1-9][0-9] | [7-9].*) ;;
    *) fail "Swift $version est trop ancien : il faut Swift 6.3 ou plus récent." ;;
  esac
}

# The C libraries; missing ones are installed where that is possible.
need_packages() {
  local missing=() package
  for package in "$@"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  command -v apt-get >/dev/null 2>&1 ||
    fail "Il manque ${missing[*]} : installez-les avec le gestionnaire de paquets du système."
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null 2>&1 ||
      fail "Il manque ${missing[*]} : en root, apt-get install ${missing[*]}"
    as_root=(sudo)
  fi
  echo "Installation de ${missing[*]}"
  "${as_root[@]}" apt-get update -qq || fail "apt-get update a échoué : vérifiez le réseau ou le miroir Debian."
  DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq "${missing[@]}" >/dev/null ||
    fail "L'installation de ${missing[*]} a échoué."
}
