#!/usr/bin/python3
"""Presses real keys (xdotool) and prints what Orca spoke of each. Usage: keys.py STEP... with a STEP a key ("Down", "shift+F10"),
text ("text:dubois"), the clipboard ("clip:..."), "wait:2", a "# remark", or "until:Tab:REGEX:MAX" (pressed till Orca says so)."""
import os, re, subprocess, sys, time
LOG = "/tmp/orca-day/orca.out"
ENV = {**os.environ, "DISPLAY": ":77"}
QUIET, MOST = float(os.environ.get("QUIET", "2.2")), 20
SPEECH = re.compile(r"^[\d:.]+ - SPEECH OUTPUT: '(.*?)'(?:\{|$| )")

def xdo(*args): subprocess.run(["xdotool", *args], env=ENV, check=True)

class Log:
    def __init__(self):
        self.file = open(LOG, errors="replace"); self.file.seek(0, 2)
    def said(self, quiet=None):
        """Until Orca has logged nothing, not even an event, for a while."""
        out, last, start, buffer = [], time.time(), time.time(), ""
        while time.time() - last < (quiet or QUIET) and time.time() - start < MOST:
            text = self.file.read()
            if not text: time.sleep(0.05); continue
            last = time.time()
            buffer += text
            *lines, buffer = buffer.split("\n")
            for line in lines:
                if "SPEECH OUTPUT" in line:
                    found = SPEECH.match(line)
                    words = found.group(1) if found else line
                    if words and not words.endswith(" "): out.append(words)
        return out

log = Log()
for step in sys.argv[1:]:
    if step.startswith("#"): print(f"\n{step}", flush=True); continue
    kind, _, rest = step.partition(":")
    if kind == "loaded":
        for n in range(60):
            if "SPEECH OUTPUT: '" + rest in open(LOG, errors="replace").read(): break
            time.sleep(1)
        log.said(); continue
    if kind == "wait": time.sleep(float(rest)); spoken = log.said(); name = "(wait)"
    elif kind == "clip":
        subprocess.run(["xclip", "-selection", "clipboard"], input=rest.encode(), env=ENV, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        continue
    elif kind == "text": xdo("type", "--delay", "60", rest); spoken = log.said(); name = f"“{rest}”"
    elif kind == "until":
        key, wanted, most = rest.split("|")
        for n in range(int(most)):
            xdo("key", key); spoken = log.said(3); print(f"{key:14} " + " | ".join(spoken), flush=True)
            if re.search(wanted, " | ".join(spoken)): break
        else: print("NEVER CAME TO", wanted); sys.exit(1)
        continue
    else: xdo("key", step); spoken = log.said(); name = step
    print(f"{name:14} " + (" | ".join(spoken) or "—nothing—"), flush=True)
