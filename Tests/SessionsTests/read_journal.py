#!/usr/bin/env python3
"""Checks an auditsh session file as docs/session-file.md describes it; prints the events' kinds."""
import hashlib
import json
import re
import sys

SHA = "[0-9a-f]{64}"
TIME = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d\d:\d\d"
HEADER = re.compile((r'\{"format":1,"id":"[^"\\]+","created":"%s","program":"[^"\\]+","questionnaire":'
                     r'\{"id":"(?:[^"\\]|\\.)*","version":"(?:[^"\\]|\\.)*","digest":"(%s)","sections":(\[.*\])\}\}'
                     % (TIME, SHA)).encode(), re.S)
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
    if not header or header[1] != sha(header[2]):
        sys.exit("line 1: no header")
    sections = json.loads(header[2])
    for number, (section, line) in enumerate(zip(sections, lines[1:] + [b""] * len(sections)), 2):
        if section["digest"].encode() != sha(line) or json.loads(line)["section"] != section["section"]:
            sys.exit(f"line {number}: not the section '{section['section']}'")
    first = 1 + len(sections)
    prev, kinds = sha(lines[0]), []
    for number, line in enumerate(lines[first:], first + 1):
        event = EVENT.fullmatch(line)
        if not event or int(event[2]) != number - first or event[6] != prev or event[5] != sha(event[7]):
            sys.exit(f"line {number}: does not parse, chain or match its digest")
        json.loads(event[7])
        prev = sha(event[1])
        kinds.append(event[3].decode())
    print(*kinds, f"torn:{len(torn)}" if torn else "whole")


check(open(sys.argv[1], "rb").read())
