#!/usr/bin/env python3
"""Checks an auditsh session file as docs/session-file.md describes it; prints the events' kinds."""
import hashlib
import json
import re
import sys

SHA = "[0-9a-f]{64}"
TIME = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d\d:\d\d"
HEADER = re.compile(rb'\{"format":1,"id":"[^"\\]+","created":"%s","program":"[^"\\]+","questionnaire":(\{.*\})\}'
                    % TIME.encode(), re.S)
EVENT = re.compile((r'(\{"seq":(\d+),"at":"%s","kind":"([a-z0-9_.-]+)",("ignorable":true,)?"digest":"(%s)","prev":"(%s)")'
                    r',"payload":(\{"salt":"[0-9a-f]{32}".*\})\}' % (TIME, SHA, SHA)).encode(), re.S)


def sha(data):
    return hashlib.sha256(data).hexdigest().encode()


def check(data):
    complete, torn = data[:data.rfind(b"\n") + 1], data[data.rfind(b"\n") + 1:]
    lines = complete.split(b"\n")[:-1]
    if len(lines) > 1 and b"\0" in lines[-1]:
        torn = lines.pop()
    header = HEADER.fullmatch(lines[0]) if lines else None
    if not header:
        sys.exit("line 1: no header")
    json.loads(header[1])
    prev, kinds = sha(lines[0]), []
    for number, line in enumerate(lines[1:], 2):
        event = EVENT.fullmatch(line)
        if not event or int(event[2]) != number - 1 or event[6] != prev or event[5] != sha(event[7]):
            sys.exit(f"line {number}: does not parse, chain or match its digest")
        json.loads(event[7])
        prev = sha(event[1])
        kinds.append(event[3].decode())
    print(*kinds, f"torn:{len(torn)}" if torn else "whole")


check(open(sys.argv[1], "rb").read())
