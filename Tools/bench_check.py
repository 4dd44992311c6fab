#!/usr/bin/env python3
"""Times all rules over made-up logs of growing size, and says whether time grows faster than the log.

    python3 Tools/bench_check.py [--tool .build/release/heed-check-bench] [--rules Rules] [--faulty] [ACTIONS ...]

Every run is a process of its own, as a check is; the fastest of each size counts.
"""
import argparse, subprocess


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", metavar="ACTIONS", type=int, nargs="*")
    parser.add_argument("--tool", default=".build/release/heed-check-bench")
    parser.add_argument("--rules", default="Rules")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--faulty", action="store_true", help="four gaps an action instead of one")
    options = parser.parse_args()
    sizes = options.sizes or [5_000, 50_000, 500_000]
    smallest = None
    for size in sizes:
        command = [options.tool, options.rules, str(size)] + ["--faulty"] * options.faulty
        answers = [subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout for _ in range(options.runs)]
        seconds, processor, gaps = (min(map(float, figures)) for figures in zip(*map(str.split, answers)))
        growth = f"; {size / smallest[0]:.0f} times the actions take {seconds / smallest[1]:.0f} times as long" if smallest else ""
        print(f"{size:,} actions, {size // 5:,} recommendations: {seconds:.2f} s, {processor:.2f} s of the processors, "
              f"{processor / size * 1e6:.1f} \u00b5s an action, {gaps:,.0f} gaps{growth}")
        smallest = smallest or (size, seconds)


if __name__ == "__main__":
    main()
