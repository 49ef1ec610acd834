#!/usr/bin/env python3
"""Compares callgrind profiles of N and 2N packets: compare.py DIRECTORY N BUDGET.tsv

Prints instructions and calls of allocation, reference counting and locks per packet, and fails when
a budget is exceeded.
"""
import collections
import re
import sys

WATCHED = ("malloc", "calloc", "realloc", "posix_memalign", "swift_allocObject", "swift_slowAlloc",
           "swift_retain", "swift_release", "swift_bridgeObjectRetain",
           "swift_bridgeObjectRelease", "pthread_mutex_lock")


def profile(path):
    """Total instructions, and calls by the called function's name."""
    names, calls, total, callee = {}, collections.Counter(), 0, None
    for line in open(path, errors="replace"):
        match = re.match(r"(c?fn)=\((\d+)\)(?: (.*))?", line)
        if match:
            kind, number, name = match.groups()
            if name:
                names[number] = re.sub(r"'\d+$", "", name.split("@")[0].strip())
            if kind == "cfn":
                callee = names.get(number, "?")
        elif line.startswith("calls=") and callee:
            calls[callee] += int(line[6:].split()[0])
        elif line.startswith(("summary:", "totals:")):
            total = int(line.split()[1])
    return total, calls


def main():
    directory, count, budget_file = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    failed = False
    rows = [line.rstrip("\n").split("\t") for line in open(budget_file) if not line.startswith("#")]
    print(f"{'kind':10} {'instructions/packet':>20} {'budget':>8}   calls/packet of allocation, ARC, locks")
    for kind, budget, calls_allowed in rows:
        first, second = (profile(f"{directory}/{kind}-{n}.out") for n in (1, 2))
        instructions = (second[0] - first[0]) / count
        # The rare step of a growing table or an hour's counters is not a cost per packet.
        extra = {name: (second[1][name] - first[1][name]) / count for name in WATCHED}
        extra = {name: value for name, value in extra.items() if value > 0.005}
        shown = ", ".join(f"{name} {value:.2f}" for name, value in extra.items()) or "none"
        print(f"{kind:10} {instructions:20.0f} {budget:>8}   {shown}")
        if instructions <= 0 or instructions > float(budget):
            print(f"  {kind}: over the budget of {budget} instructions")
            failed = True
        if calls_allowed == "none" and extra:
            print(f"  {kind}: calls per packet that must not be there")
            failed = True
        if calls_allowed == "some" and not extra:
            print(f"  {kind}: keeps every name, so it must allocate: the count of calls is blind")
            failed = True
    sys.exit(1 if failed else 0)


main()
