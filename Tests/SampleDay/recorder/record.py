"""Plays the day scene by scene while the mirror listens: WORK directory, Python of the QUIC server."""

import json
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import scenario
import town

AT_ONCE = 3  # clients running together; the machine may be small
STAGGER_SECONDS = 0.2
OUTSIDE = "(net 198.51.100.0/24 or net 203.0.113.0/24 or net 2001:db8::/32)"


def play(action, work, recorder):
    names = {"{work}": str(work), "{recorder}": str(recorder), "{python}": sys.executable}
    argv = []
    for part in action.argv:
        for key, value in names.items():
            part = part.replace(key, value)
        argv.append(part)
    # A client knows nothing of the machine it really runs on: no proxy, no authority of its own.
    environment = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": str(work), "LC_ALL": "C.UTF-8"}
    command = ["ip", "netns", "exec", town.PREFIX + action.poste, *argv]
    try:
        done = subprocess.run(command, input=action.stdin, capture_output=True, timeout=action.timeout, env=environment)
    except subprocess.TimeoutExpired:
        return f"{action.poste}: {' '.join(argv)}: no end after {action.timeout} s"
    if done.returncode not in action.accepts:
        return f"{action.poste}: {' '.join(argv)}: exit {done.returncode}: {done.stderr[-400:].decode(errors='replace').strip()}"
    return None


def main():
    work, venv_python = Path(sys.argv[1]).resolve(), sys.argv[2]
    recorder = Path(__file__).resolve().parent
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that the servers are stopped and waited for
    town.take_down()
    town.build()
    servers = town.start_servers(work, recorder, venv_python)
    try:
        capture = work / "mirror.pcapng"
        # One ear a network, so that each packet is heard once; between the town's servers and the outside, one more.
        ears = []
        for network in scenario.NETWORKS:
            ears += ["-i", town.bridge(network.key)]
        ears += ["-i", town.SERVERS_BRIDGE, "-f", OUTSIDE]
        mirror = servers.start(town.ROUTER, "dumpcap", "-q", "-n", "-B", "16", *ears, "-w", str(capture))
        time.sleep(2)
        servers.check()
        marks, problems = [], []
        for scene in scenario.scenes():
            begin = time.time()
            with ThreadPoolExecutor(AT_ONCE) as pool:
                pending = []
                try:
                    for action in scene.actions:
                        pending.append(pool.submit(play, action, work, recorder))
                        time.sleep(STAGGER_SECONDS)
                except BaseException:
                    pool.shutdown(cancel_futures=True)
                    raise
                problems += [problem for future in pending if (problem := future.result())]
            time.sleep(0.8)
            marks.append({"hour": scene.hour, "minute": scene.minute, "second": scene.second, "begin": begin, "end": time.time()})
            print(f"  {scene.label}  {len(scene.actions)} clients, {time.time() - begin:.0f} s", flush=True)
        servers.check()
        time.sleep(1)
        mirror.send_signal(signal.SIGINT)
        mirror.wait(timeout=10)
        (work / "marks.json").write_text(json.dumps(marks))
        if problems:
            sys.exit("record-sample-day: a client failed:\n  " + "\n  ".join(problems))
    finally:
        servers.stop()
        town.take_down()


if __name__ == "__main__":
    try:
        main()
    except RuntimeError as error:
        sys.exit(f"record-sample-day: {error}")
